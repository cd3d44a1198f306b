package rubezh.ui.desktop;

/** What ends a session. */
interface SessionEnd {
    /** Locks because the officer asked for it. */
    void lock();

    /** A backup was restored. */
    void restored();

    /** The officer got other roles: the screens show those of before. */
    void rolesChanged();
}
