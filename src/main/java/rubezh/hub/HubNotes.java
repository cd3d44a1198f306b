package rubezh.hub;

import module java.base;

import rubezh.journal.StationNotes;

/**
 * Notes of an exchange over a hub, in the file of the workstation. Keys and settings are those of
 * its own exchange; what came and went, and how to undo it, is noted apart, as the own register
 * neither took in nor gave out what the hub did.
 */
public final class HubNotes implements StationNotes {
    private static final Set<String> APART =
            Set.of("passage", "import", "carried", "sent", "receipt", "kept", "withheld", "apart");

    private final StationNotes own;
    private final String prefix;

    /**
     * @param hub id of the hub
     */
    public HubNotes(StationNotes own, UUID hub) {
        this.own = own;
        this.prefix = "hub-exchange/" + hub + "/";
    }

    private String place(String name) {
        int slash = name.indexOf('/');
        return slash > 0 && APART.contains(name.substring(0, slash)) ? prefix + name : name;
    }

    @Override
    public Optional<byte[]> find(String name) {
        return own.find(place(name));
    }

    @Override
    public void put(String name, byte[] content) {
        own.put(place(name), content);
    }

    @Override
    public void remove(String name) {
        own.remove(place(name));
    }

    @Override
    public SortedMap<String, byte[]> all(String start) {
        String placed = place(start);
        int added = placed.length() - start.length();
        var notes = new TreeMap<String, byte[]>();
        own.all(placed).forEach((name, content) -> notes.put(name.substring(added), content));
        return notes;
    }
}
