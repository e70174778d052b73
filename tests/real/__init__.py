"""Tests on the real texts beside the checkout."""
