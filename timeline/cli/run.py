"""`timeline run`: the daemon, its page included, until Ctrl-C."""

import logging
import sys

import structlog

from timeline.cli import session
from timeline.cli.setup import upgrade_first


def command() -> None:
    """Poll the feeds, extract, link and show the page, until Ctrl-C or SIGTERM."""
    from timeline.daemon.service import run_service
    from timeline.store import Store

    settings = session.settings()
    level = getattr(logging, settings.log.level.upper())
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer()
            if settings.log.format == "json"
            else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()),
        ],
    )
    upgrade_first()
    with Store.open(settings.database_url) as store:
        run_service(store, settings, session.settings)
