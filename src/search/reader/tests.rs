//! Files that nobody vouches for.
