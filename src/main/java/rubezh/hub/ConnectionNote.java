package rubezh.hub;

import module java.base;

import rubezh.journal.StationNotes;
import rubezh.text.Fault;

/** The hub that a computer is connected with: address and password, sealed in its own file. */
record ConnectionNote(StationNotes notes) {
    private static final String NAME = "hub-connection";
    private static final String SENT = "hub-sent";

    void put(HubAddress address, String password) {
        notes.put(NAME, (address + "\n" + password).getBytes(StandardCharsets.UTF_8));
    }

    void remove() {
        notes.remove(NAME);
        notes.remove(SENT);
    }

    /** Returns the number of the last revision of this computer that the hub has acknowledged. */
    long sent() {
        return notes.find(SENT)
                .map(bytes -> Long.parseLong(new String(bytes, StandardCharsets.US_ASCII)))
                .orElse(0L);
    }

    void putSent(long number) {
        notes.put(SENT, String.valueOf(number).getBytes(StandardCharsets.US_ASCII));
    }

    Optional<HubAddress> address() {
        return read().map(lines -> HubAddress.parse(lines.getFirst()));
    }

    HubConnection open(HubConnector connector) {
        List<String> lines = read().orElseThrow(() -> new Fault(Fault.Exit.USAGE, "HUB-015"));
        return connector.open(HubAddress.parse(lines.getFirst()), lines.getLast());
    }

    private Optional<List<String>> read() {
        return notes.find(NAME)
                .map(bytes -> List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", 2)));
    }
}
