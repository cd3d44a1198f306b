package rubezh.bundle.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.bundle.HostilePeer;
import rubezh.bundle.MemoryEnrolment;
import rubezh.bundle.MemoryStation;
import rubezh.bundle.TwoStationsFixture;
import rubezh.bundle.format.ForgedBundle;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.fixtures.LongTest;
import rubezh.journal.StoredRevision;
import rubezh.progress.Progress;
import rubezh.security.Signer;
import rubezh.text.Fault;

/**
 * After any sequence of bundles an export to a station whose encryption key was ever known is
 * encrypted or refused, never plain without the right to leave it plain.
 */
@LongTest
final class NeverPlainTest extends TwoStationsFixture {
    private static final int LENGTH = 4;
    private static final String OSH = "KG-OSH";

    private final Map<String, Path> bundles = new LinkedHashMap<>();
    private final List<String> plain = new ArrayList<>();
    private HostilePeer evl;
    private int hour;
    private int sequences;

    /** What headquarters holds, to go on from more than once. */
    private record Register(Map<String, String> notes, List<StoredRevision> journal) {
        static Register of(MemoryStation station) {
            var notes = new TreeMap<String, String>();
            for (String name : station.notes.names("")) {
                notes.put(
                        name,
                        new String(station.notes.find(name).orElseThrow(), StandardCharsets.UTF_8));
            }
            return new Register(notes, station.journal.ofAll());
        }

        MemoryStation open(Path folder) {
            var station = new MemoryStation("HQ", 2, folder);
            notes.forEach(
                    (name, text) -> station.notes.put(name, text.getBytes(StandardCharsets.UTF_8)));
            station.journal.accept(journal, () -> {});
            return station;
        }
    }

    @BeforeEach
    void writeBundles() throws IOException {
        evl = new HostilePeer("KG-EVL", 7, folder);
        MemoryEnrolment.enrol(hq, osh);
        MemoryEnrolment.enrol(hq, evl.station);
        osh.record("опий");
        add("key", osh, "0a".repeat(32));
        add("no key", osh, null);
        StoredRevision newest =
                osh.journal.ofReplica(osh.signer.replica(), 1, Long.MAX_VALUE).getLast();
        Signer computer = HostilePeer.computer(70);
        introduce("claim", computer, evl.first(computer, OSH, HostilePeer.end(newest, osh.signer)));
        var moved = new MemoryStation(OSH, 71, folder);
        var signed = HostilePeer.end(newest, osh.signer, moved.signer);
        StoredRevision first = evl.first(moved.signer, OSH, signed);
        introduce("moved, passed on", moved.signer, first);
        moved.journal.accept(List.of(first), () -> {});
        add("moved, no key", moved, null);
        Path named = evl.bundle("named.json", List.of(), header -> setFrom(header, OSH, null));
        bundles.put("name taken", named);
    }

    private void introduce(String name, Signer computer, StoredRevision first) {
        bundles.put(
                name,
                evl.bundle(name + ".json", List.of(first), HostilePeer.origin(computer, OSH)));
    }

    /** Adds a bundle of a station that tells a key to encrypt to, or none. */
    private void add(String name, MemoryStation station, @Nullable String key) throws IOException {
        ForgedBundle bundle =
                ForgedBundle.of(station.exportAll(name + ".json"))
                        .header(header -> setFrom(header, OSH, key));
        Path file = folder.resolve("forged-" + name + ".json");
        bundles.put(name, Files.write(file, bundle.sealed(station.signer)));
    }

    private void setFrom(Map<String, Object> header, String station, @Nullable String key) {
        var from = new TreeMap<String, Object>();
        ((Map<?, ?>) Objects.requireNonNull(header.get("from")))
                .forEach((name, value) -> from.put(String.valueOf(name), value));
        from.put("station", station);
        if (key != null) {
            from.put("encryptionKey", key);
        }
        header.put("from", from);
        header.put("createdAt", MemoryStation.NOW.plusSeconds(3600L * ++hour).toString());
    }

    @Test
    void noSequenceOfBundlesMakesAnExportPlainAgain() {
        follow(Register.of(hq), List.of(), false);
        assertThat(plain).isEmpty();
        int kinds = bundles.size();
        assertThat(sequences).isEqualTo((int) (Math.pow(kinds, LENGTH + 1) - kinds) / (kinds - 1));
    }

    private void follow(Register before, List<String> taken, boolean encryptedBefore) {
        if (taken.size() == LENGTH) {
            return;
        }
        bundles.forEach((name, file) -> {
            MemoryStation station = before.open(folder);
            take(station, file);
            var sequence = new ArrayList<>(taken);
            sequence.add(name);
            sequences++;
            Optional<Boolean> encrypted = isEncrypted(station);
            if (encryptedBefore && encrypted.equals(Optional.of(false))) {
                plain.add(String.join(" → ", sequence));
            }
            boolean known = encryptedBefore || encrypted.equals(Optional.of(true));
            follow(Register.of(station), sequence, known);
        });
    }

    private static void take(MemoryStation station, Path bundle) {
        var reject = new UnknownSenderPolicy.Reject();
        try (ImportPreview preview = station.exchange.preview(bundle, reject, Progress.NONE)) {
            station.exchange.apply(preview, Progress.NONE);
        } catch (Fault refused) {
            assertThat(refused.exit()).isEqualTo(Fault.Exit.UNVERIFIED);
        }
    }

    /** Returns whether an export to the station is encrypted; empty if it is refused. */
    private Optional<Boolean> isEncrypted(MemoryStation station) {
        var request = new ExportRequest(new ExportRequest.Everything(), OSH, folder);
        try {
            ExportPreview preview = station.exchange.previewExport(request, Progress.NONE);
            return Optional.of(!preview.encryptedFor().isEmpty());
        } catch (Fault refused) {
            assertThat(refused.code()).isEqualTo("BND-052");
            return Optional.empty();
        }
    }
}
