package rubezh.ui.desktop;

/** What ends a session, or the screens of it. */
interface SessionEnd {
    /** Locks because the officer asked for it. */
    void lock();

    /** A backup was restored. */
    void restored();

    /** The officer got other roles: the screens show those of before. */
    void rolesChanged();

    /** The computer was connected with a hub or disconnected. */
    void connectionChanged();
}
