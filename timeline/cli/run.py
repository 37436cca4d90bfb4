"""`timeline run`: the daemon, its page included, until Ctrl-C."""

import logging
import sys
from typing import TYPE_CHECKING

import structlog

from timeline.cli import session
from timeline.cli.setup import upgrade_first

if TYPE_CHECKING:
    from timeline.settings import LogSettings, Settings


def command() -> None:
    """Poll the feeds, extract, link and show the page, until Ctrl-C or SIGTERM."""
    from timeline.daemon.service import run_service
    from timeline.store import Store

    settings = _settings()
    upgrade_first()
    with Store.open(settings.database_url) as store:
        run_service(store, settings, _settings)


def _settings() -> "Settings":
    """The settings as they are now, the log's in force. Raises ConfigError."""
    settings = session.settings()
    log_as(settings.log)
    return settings


def log_as(asked: "LogSettings") -> None:
    """Everything that is said goes one way, what libraries warn of too."""
    renderer = structlog.processors.JSONRenderer() if asked.format == "json" else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, asked.level.upper())),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        processors=[structlog.processors.add_log_level, structlog.processors.TimeStamper(fmt="iso", utc=True), renderer],
    )
    logging.basicConfig(handlers=[_Forwarding()], level=logging.WARNING, force=True)


class _Forwarding(logging.Handler):
    """What APScheduler or asyncio says, in the form of everything else; how it came to it in one field."""

    def emit(self, record: logging.LogRecord) -> None:
        more = {} if record.exc_info is None else {"trace": logging.Formatter().formatException(record.exc_info)}
        structlog.get_logger().log(record.levelno, record.name, says=record.getMessage(), **more)
