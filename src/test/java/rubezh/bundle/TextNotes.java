package rubezh.bundle;

import module java.base;

import rubezh.journal.StationNotes;

/** Notes in memory. */
public final class TextNotes implements StationNotes {
    public final Map<String, String> kept = new TreeMap<>();

    @Override
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(kept.get(name))
                .map(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void put(String name, byte[] content) {
        kept.put(name, new String(content, java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void remove(String name) {
        kept.remove(name);
    }

    @Override
    public SortedMap<String, byte[]> all(String prefix) {
        var found = new TreeMap<String, byte[]>();
        kept.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> found.put(name, find(name).orElseThrow()));
        return found;
    }
}
