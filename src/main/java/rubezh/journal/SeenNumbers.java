package rubezh.journal;

import module java.base;

/**
 * How many changes of something an officer has seen, in the notes of the station. Changes are never
 * taken back, so their number tells.
 *
 * @param notes notes of the station
 * @param prefix names what is changed, and the officer: {@code operation-seen/asanov/}
 */
public record SeenNumbers(StationNotes notes, String prefix) {
    /** Returns how many changes of a thing were seen. */
    public int of(String name) {
        return notes.find(prefix + name)
                .map(content -> ByteBuffer.wrap(content).getInt())
                .orElse(0);
    }

    /** Remembers how many there were when they were seen; writes nothing if that is known. */
    public void remember(String name, int number) {
        if (of(name) != number) {
            notes.put(prefix + name, ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        }
    }
}
