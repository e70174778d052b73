"""What is new in an act, for a mail, a feed or a program: `lawdiff watch`."""

from lawdiff.reporting.news.atom import render_atom
from lawdiff.reporting.news.markdown import render_markdown
from lawdiff.reporting.news.records import NewsChange, NewsItem, NewsKind, news_of

__all__ = ["NewsChange", "NewsItem", "NewsKind", "news_of", "render_atom", "render_markdown"]
