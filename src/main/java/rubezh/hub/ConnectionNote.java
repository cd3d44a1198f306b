package rubezh.hub;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.StationNotes;
import rubezh.text.Fault;

/** The hub that a computer is connected with: address and password, sealed in its own file. */
record ConnectionNote(StationNotes notes, InstantSource clock) {
    private static final String NAME = "hub-connection";
    private static final String SINCE = "hub-since";

    /** Number of the last revision sent, and in a second line when one was. */
    private static final String SENT = "hub-sent";

    void put(HubAddress address, String password) {
        if (!Optional.of(address).equals(address())) {
            notes.remove(SENT);
        }
        write(NAME, address + "\n" + password);
        write(SINCE, clock.instant().toString());
    }

    private void write(String name, String text) {
        notes.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void remove() {
        List.of(NAME, SINCE, SENT).forEach(notes::remove);
    }

    /** Returns the number of the last revision of this computer that the hub has acknowledged. */
    long sent() {
        return Long.parseLong(read(SENT).map(List::getFirst).orElse("0"));
    }

    /** Notes that the hub has acknowledged all revisions up to a number. */
    void putSent(long number) {
        if (number != sent()) {
            write(SENT, number + "\n" + clock.instant());
        }
    }

    Optional<HubAddress> address() {
        return read(NAME).map(lines -> HubAddress.parse(lines.getFirst()));
    }

    /**
     * Returns the connection.
     *
     * @param own number of the last revision that this computer has signed
     */
    Optional<HubLink> link(LongSupplier own) {
        return address()
                .map(address ->
                        new HubLink(
                                address,
                                time(SINCE, 1),
                                Math.max(0, own.getAsLong() - sent()),
                                time(SENT, 2)));
    }

    private @Nullable Instant time(String name, int line) {
        return read(name)
                .filter(lines -> lines.size() >= line)
                .map(lines -> Instant.parse(lines.get(line - 1)))
                .orElse(null);
    }

    /** Opens something of the hub with the password that is kept. */
    <T> T with(BiFunction<HubAddress, String, T> opener) {
        List<String> lines = read(NAME).orElseThrow(() -> new Fault(Fault.Exit.USAGE, "HUB-015"));
        return opener.apply(HubAddress.parse(lines.getFirst()), lines.getLast());
    }

    private Optional<List<String>> read(String name) {
        return notes.find(name)
                .map(bytes -> List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", 2)));
    }
}
