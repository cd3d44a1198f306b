package rubezh.bundle;

import module java.base;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.seizure.Seizure;
import rubezh.progress.Progress;
import rubezh.table.CaseGenerator;
import rubezh.table.ReferenceReader;

/**
 * Times an import into an empty register from the file to the end of COMMIT: the preview, and the
 * applying. Aim: 10,000 revisions a second for both together, lists not counted.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ImportBenchmark {
    @Param({"20000", "100000"})
    public int revisions;

    @Param({"false", "true"})
    public boolean lists;

    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private Path root = Path.of("");
    private Path bundle = Path.of("");
    private SqliteStation hq;
    private int round;

    @Setup(Level.Trial)
    public void bundle() throws IOException {
        root = Files.createTempDirectory("import");
        try (var osh = new SqliteStation("KG-OSH", 1, root, workers)) {
            cases().gather(Gatherers.windowFixed(5000)).forEachOrdered(osh::record);
            bundle = Files.move(osh.export(), root.resolve("bundle.json"));
        }
    }

    private Stream<Seizure> cases() {
        var ids = new Random(7);
        return new CaseGenerator(
                        ReferenceReader.builtIn(), () -> new UUID(ids.nextLong(), ids.nextLong()))
                .generate(
                        revisions,
                        1,
                        Instant.parse("2016-01-01T00:00:00Z"),
                        Instant.parse("2026-11-24T00:00:00Z"));
    }

    @Setup(Level.Iteration)
    public void emptyRegister() {
        round++;
        hq = new SqliteStation("HQ-" + round, round + 1L, root, workers, lists);
    }

    @TearDown(Level.Iteration)
    public void close() {
        hq.close();
    }

    @TearDown(Level.Trial)
    public void tidy() throws IOException {
        workers.shutdown();
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    @Benchmark
    public int fileToCommit() {
        return hq.importBundle(bundle).added();
    }

    @Benchmark
    public int previewOnly() {
        try (ImportPreview importPreview =
                hq.exchange.preview(
                        bundle, new UnknownSenderPolicy.TrustOnFirstUse(), Progress.NONE)) {
            return importPreview.counts().added();
        }
    }
}
