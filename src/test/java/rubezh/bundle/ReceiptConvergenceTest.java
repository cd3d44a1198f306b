package rubezh.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.receipt.SentBundle;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.domain.receipt.ReceiptState;
import rubezh.domain.station.StationDay;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Repetitions;
import rubezh.journal.RegisterDigest;
import rubezh.progress.Progress;
import rubezh.register.nil.NilReportService;

/**
 * Random exchanges of three stations, with bundles lost, late and twice. Receipts and nil reports
 * are records like any other: the stations stop answering each other, hold the same in the end, and
 * of each bundle that arrived its sender is told.
 */
@LongTest
class ReceiptConvergenceTest {
    private static final int HISTORIES = Repetitions.of(12, 1_000);
    private static final int STEPS = 14;

    /** Rounds in which everybody sends to everybody: contents, receipts of them, and the last. */
    private static final int ROUNDS = 3;

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir Path folder;

    @Test
    void stationsStopAnsweringEachOtherAndHoldTheSame() throws IOException {
        for (long seed = 0; seed < HISTORIES; seed++) {
            settle(seed, true);
        }
    }

    /** The control: the same histories of stations that import without a receipt. */
    @Test
    void importsWithoutAReceiptAreCaught() {
        assertThatThrownBy(() -> settle(0, false)).isInstanceOf(AssertionError.class);
    }

    /** A register that gets everything at once says the same as those that wrote it. */
    @Test
    void whateverTheOrderOfArrivalANilReportIsInForceOrNot() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            var reports = new RandomNilReports(seed);
            reports.run();
            MemoryRegister post = reports.post();
            var again = new MemoryRegister("KG-OSH", 3 * seed + 1);
            again.importFrom(reports.headquarters());
            assertThat(RegisterDigest.of(again.journal()))
                    .as("seed %d", seed)
                    .isEqualTo(RegisterDigest.of(post.journal()));
            assertThat(days(again)).as("seed %d", seed).isEqualTo(days(post));
        }
    }

    private static List<StationDay> days(MemoryRegister at) {
        return new NilReportService(at.storage(), at.session(), at::station, at.idSource())
                .own(DAY, DAY.plusDays(2));
    }

    private void settle(long seed, boolean receipts) throws IOException {
        Path own = Files.createDirectories(folder.resolve(seed + "-" + receipts));
        var world = new Exchanges(stations(seed, own, receipts), new Random(seed), own);
        for (int step = 0; step < STEPS; step++) {
            world.step();
        }
        for (int round = 0; round < ROUNDS; round++) {
            world.sendAll();
        }
        var before = world.digests();
        world.sendAll();
        assertThat(world.digests()).as("seed %d: nothing new", seed).isEqualTo(before);
        assertThat(before.stream().distinct()).as("seed %d: the same", seed).hasSize(1);
        assertThat(world.unanswered()).as("seed %d: told of each bundle", seed).isEmpty();
    }

    private static List<MemoryStation> stations(long seed, Path own, boolean receipts) {
        List<MemoryStation> all =
                List.of(
                        new MemoryStation("KG-OSH", 3 * seed + 1, own),
                        new MemoryStation("KG-BAT", 3 * seed + 2, own),
                        new MemoryStation("HQ", 3 * seed + 3, own));
        all.forEach(station -> station.receipts.written = receipts);
        return all;
    }

    /** Acts of the stations, and the bundles that are on their way. */
    private static final class Exchanges {
        private final List<MemoryStation> stations;
        private final Random random;
        private final Path folder;
        private final List<Path> arrived = new ArrayList<>();
        private int files;

        Exchanges(List<MemoryStation> all, Random chance, Path target) {
            this.stations = all;
            this.random = chance;
            this.folder = target;
        }

        void step() {
            MemoryStation at = stations.get(random.nextInt(stations.size()));
            switch (random.nextInt(4)) {
                case 0, 1 -> at.record("опий " + random.nextInt(9));
                case 2 -> send(at, stations.get(random.nextInt(stations.size())));
                default -> importAgain(at);
            }
        }

        /** Sends a bundle that now and then is lost, or comes later. */
        private void send(MemoryStation from, MemoryStation to) {
            if (from != to) {
                Path file = export(from, to);
                if (random.nextInt(3) > 0) {
                    arrived.add(file);
                    to.importBundle(file);
                }
            }
        }

        /** Imports a bundle that somebody imported already, whoever it was addressed to. */
        private void importAgain(MemoryStation at) {
            if (!arrived.isEmpty()) {
                at.importBundle(arrived.get(random.nextInt(arrived.size())));
            }
        }

        private Path export(MemoryStation from, MemoryStation to) {
            files++;
            var target = folder.resolve(files + ".json");
            var all = new ExportRequest.Everything();
            var plain = new ExportRequest.Plain("test", List.of());
            var request =
                    new ExportRequest(
                            all,
                            to.exchange.self().station(),
                            target,
                            false,
                            plain,
                            true,
                            ExportRequest.PART_BYTES);
            return from.exchange.export(request, Progress.NONE).file();
        }

        void sendAll() {
            for (MemoryStation from : stations) {
                for (MemoryStation to : stations) {
                    if (from != to) {
                        to.importBundle(export(from, to));
                    }
                }
            }
        }

        List<String> digests() {
            return stations.stream().map(one -> one.digest().total()).toList();
        }

        /** Returns the bundles that arrived with something new, and that no receipt has come of. */
        List<String> unanswered() {
            return stations.stream()
                    .flatMap(station -> station.exchange.receipts().sent().stream())
                    .filter(Exchanges::isUnanswered)
                    .map(sent -> sent.entry().file() + " " + sent.state())
                    .toList();
        }

        /** A bundle without anything new, or of receipts alone, is not answered. */
        private static boolean isUnanswered(SentBundle sent) {
            return Stream.of(ReceiptState.WAITING, ReceiptState.OVERDUE)
                    .anyMatch(sent.state()::equals);
        }
    }
}
