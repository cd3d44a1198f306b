package rubezh.bundle;

import module java.base;

import rubezh.journal.RevisionKind;
import rubezh.json.RecordKind;

/**
 * Random stations that record, change, cancel, attach pictures, sign another kind under the id of a
 * record, and exchange sealed bundles; all but the first answer imports by receipts.
 */
final class RandomExchange {
    private final long seed;
    private final Random random;
    private final Path folder;
    private final List<MemoryStation> stations = new ArrayList<>();
    private final List<UUID> records = new ArrayList<>();
    private int bundles;

    RandomExchange(long seed, Path folder) {
        this.seed = seed;
        this.random = new Random(seed);
        this.folder = folder;
        for (int n = 1; n <= 2 + random.nextInt(2); n++) {
            var station = new MemoryStation("KG-" + seed + n, seed * 10 + n, folder);
            station.receipts.written = n > 1;
            stations.add(station);
        }
    }

    List<MemoryStation> all() {
        return List.copyOf(stations);
    }

    void run() {
        for (int steps = 20 + random.nextInt(20); steps > 0; steps--) {
            step(randomOf(stations));
        }
    }

    private void step(MemoryStation station) {
        switch (records.size() < 2 ? random.nextInt(2) : random.nextInt(17)) {
            case 0 -> records.add(station.record("new " + random.nextInt(9)));
            case 1 -> records.add(station.recordPictures(picture()));
            case 2, 3, 4, 5 -> deliver(station, randomOf(stations));
            case 6 -> signOtherKind(station);
            default -> change(station);
        }
    }

    private byte[] picture() {
        return ("picture " + random.nextInt(5)).getBytes(StandardCharsets.UTF_8);
    }

    private void deliver(MemoryStation from, MemoryStation to) {
        if (from != to && from.journal.position() > 0) {
            bundles++;
            String name = "bundle " + seed + " " + bundles + ".json";
            Path bundle =
                    random.nextBoolean() ? from.exportAll(name) : from.exportRecordsOnly(name);
            to.importBundle(bundle);
        }
    }

    private void change(MemoryStation station) {
        List<UUID> here = new ArrayList<>(records);
        here.removeIf(record -> station.journal.ofRecord(record).isEmpty());
        if (here.isEmpty()) {
            return;
        }
        UUID record = randomOf(here);
        if (!isSeizure(station, record)) {
            return;
        }
        if (random.nextInt(5) == 0) {
            var kind = station.view(record).voided() ? RevisionKind.PUT : RevisionKind.VOID;
            Map<String, Object> body = station.view(record).body();
            station.write(record, kind, body, "");
        } else {
            station.change(record, "place", "lane", String.valueOf(random.nextInt(5)));
        }
    }

    private static boolean isSeizure(MemoryStation station, UUID record) {
        return station.journal.ofRecord(record).stream()
                .anyMatch(one -> RecordKind.SEIZURE.isOf(one.revision()));
    }

    /** Signs an entry of the watch list, or a kind that nobody knows, as following the record. */
    private void signOtherKind(MemoryStation station) {
        String schema = random.nextBoolean() ? "watch-entry/1.0" : "seizures/1.0";
        Map<String, Object> body = Map.of("text", "other " + random.nextInt(5));
        station.write(schema, randomOf(records), RevisionKind.PUT, body, "/text");
    }

    private <T> T randomOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
