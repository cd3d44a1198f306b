package rubezh.hub;

import java.util.UUID;

/** Makes hubs and opens them. */
public interface HubConnector {
    /**
     * Makes a hub in an empty database: roles, tables, rights.
     *
     * @param password of the role of the address, which must be allowed to make roles
     * @param id what to know the hub by
     * @throws rubezh.text.Fault {@code HUB-011} if the database is not empty, {@code HUB-024} if it
     *     does not keep all letters, {@code HUB-004} if the role may not make roles, {@code
     *     HUB-002}, {@code HUB-003} or {@code HUB-023} if it cannot sign in; then nothing is made
     */
    void create(HubAddress address, String password, UUID id);

    /**
     * Brings the tables of a hub to the version of this program, while others work on it; may be
     * repeated.
     *
     * @param password of the role of the address, which must be that of the owner
     * @return the version before
     * @throws rubezh.text.Fault {@code HUB-009} or {@code HUB-012} as {@link #open}, {@code
     *     HUB-004} if the role is not that of the owner, {@code HUB-007} if others hold a table for
     *     too long; then the hub is as before
     */
    int upgrade(HubAddress address, String password);

    /**
     * Opens a hub.
     *
     * @throws rubezh.text.Fault {@code HUB-002} if the server gives no answer, {@code HUB-003} if
     *     it does not let the role in, {@code HUB-023} if its certificate is not that of the
     *     address or not trusted, {@code HUB-009} if there is no hub in the database, {@code
     *     HUB-012} if a newer program changed its tables, {@code HUB-017} if those of an earlier
     *     one were not brought up to this version
     */
    HubConnection open(HubAddress address, String password);

    /**
     * Begins to listen to a hub, on a connection of its own.
     *
     * @throws rubezh.text.Fault {@code HUB-002} or {@code HUB-003} as {@link #open}
     */
    HubNews listen(HubAddress address, String password);
}
