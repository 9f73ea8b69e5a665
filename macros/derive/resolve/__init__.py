"""What a citation points at: a citation and its context in, targets or a reason out. Never a guess."""

from macros.derive.resolve.link import Context, Link, Target
from macros.derive.resolve.resolver import Resolver
from macros.derive.resolve.version import in_force

__all__ = ["Context", "Link", "Resolver", "Target", "in_force"]
