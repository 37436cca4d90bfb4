"""`timeline run`: the daemon, its page included, until Ctrl-C."""

import logging
import sys

import structlog

from timeline.cli import session


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
    session.make_room(settings.database_url)
    with Store.open(settings.database_url, migrate=True) as store:
        run_service(store, settings, session.settings)
