"""`lawdiff completion`: the script that teaches a shell to complete the commands."""

from __future__ import annotations

import click


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the script by which SHELL completes commands and options.

    \b
    Examples:
      lawdiff completion bash > ~/.local/share/bash-completion/completions/lawdiff
      lawdiff completion zsh  > ~/.zfunc/_lawdiff
      lawdiff completion fish > ~/.config/fish/completions/lawdiff.fish
    """
    from click.shell_completion import get_completion_class  # noqa: PLC0415  (only this command needs it)

    made = get_completion_class(shell)
    assert made is not None
    click.echo(made(ctx.find_root().command, {}, "lawdiff", "_LAWDIFF_COMPLETE").source())
