package rubezh.report.service;

import module java.base;

import rubezh.journal.StationNotes;

/**
 * Scans of the stocktaking that runs, in a sealed note of the station: its start, then a line for
 * each scan.
 */
final class StocktakeNote {
    private static final String NAME = "stocktake";
    private static final String TAB = "\t";

    private final StationNotes notes;

    StocktakeNote(StationNotes notes) {
        this.notes = notes;
    }

    /** A scan that was kept. */
    record KeptScan(String text, OffsetDateTime at) {
        private String format() {
            return at + TAB + text.replaceAll("[\\t\\n\\r]", " ");
        }

        private static KeptScan parse(String line) {
            int tab = line.indexOf(TAB);
            return new KeptScan(
                    line.substring(tab + 1), OffsetDateTime.parse(line.substring(0, tab)));
        }
    }

    /**
     * What was kept.
     *
     * @param started when it was begun
     */
    record Kept(OffsetDateTime started, List<KeptScan> scans) {}

    /** Returns what was kept; empty if no stocktaking runs. */
    Optional<Kept> read() {
        return notes.find(NAME)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList())
                .map(lines ->
                        new Kept(
                                OffsetDateTime.parse(lines.getFirst()),
                                lines.stream().skip(1).map(KeptScan::parse).toList()));
    }

    /** Keeps a further scan, durably. */
    synchronized void add(OffsetDateTime started, KeptScan scan) {
        String before =
                notes.find(NAME)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElseGet(started::toString);
        notes.put(NAME, (before + "\n" + scan.format()).getBytes(StandardCharsets.UTF_8));
    }

    /** Forgets a scan, by its index. */
    synchronized void remove(int index) {
        notes.find(NAME)
                .ifPresent(bytes -> {
                    var lines =
                            new ArrayList<>(
                                    new String(bytes, StandardCharsets.UTF_8).lines().toList());
                    lines.remove(index + 1);
                    notes.put(NAME, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
                });
    }

    void clear() {
        notes.remove(NAME);
    }
}
