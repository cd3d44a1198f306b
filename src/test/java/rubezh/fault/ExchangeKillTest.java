package rubezh.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.progress.Progress.NONE;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.ExchangeLogEntry.Direction;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.RefusedRecord;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.bundle.verify.VerificationResult;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.roster.RosterEntry;
import rubezh.fault.ExchangeProgram.Step;
import rubezh.fixtures.JvmLauncher;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.Seizures;
import rubezh.journey.StationPair;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;
import rubezh.register.Offer;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.review.SeenRecord;

/**
 * Kills a process at random moments of the steps of an exchange, as often as {@code -Drubezh.kills}
 * says: bundles for all, cases of a stolen computer let in, offers decided, bundles with a roster
 * imported. What was acknowledged is there, verification finds no fault, and going on ends where
 * the step would have ended.
 */
@LongTest
final class ExchangeKillTest {
    private static final int KILLS = Integer.getInteger("rubezh.kills", Repetitions.of(2, 160));
    private static final long SEED = Long.getLong("rubezh.seed", 20261201L);
    private static final int LONGEST_WAIT = 250_000_000;

    @TempDir Path root;
    private final Map<Step, Map<String, Object>> expected = new EnumMap<>(Step.class);
    private List<UUID> unsent = List.of();
    private List<UUID> offered = List.of();
    private int unfinished;

    /** Headquarters and three posts, one of which offers changes and one of which was stolen. */
    @BeforeEach
    void makeStations() throws IOException {
        var stations = new TreeMap<String, TrainingStation>();
        for (String code : List.of("KG-HQ", "KG-DOS", "KG-KAR", "KG-OSH")) {
            stations.put(
                    code,
                    TrainingStation.withOwners(root.resolve(code), code, ExchangeProgram.CLOCK));
        }
        TrainingStation headquarters = Objects.requireNonNull(stations.get("KG-HQ"));
        stations.values().stream()
                .filter(one -> one != headquarters)
                .forEach(one -> one.enrol(headquarters, Optional.empty()));
        work(
                headquarters,
                Objects.requireNonNull(stations.get("KG-DOS")),
                Objects.requireNonNull(stations.get("KG-OSH")),
                Objects.requireNonNull(stations.get("KG-KAR")));
        stations.values().forEach(TrainingStation::close);
        Files.createDirectory(root.resolve(Step.STICK));
        for (Step step : Step.values()) {
            copy(root.resolve(step.station), kept(step));
        }
    }

    private void work(
            TrainingStation headquarters,
            TrainingStation post,
            TrainingStation other,
            TrainingStation stolen) {
        List<UUID> cases = record(post, 3);
        offered = cases;
        export(headquarters, "KG-OSH", Step.CARRIED.get(0));
        var chosen = new ExportRequest.Records(Set.copyOf(cases));
        StationPair.take(export(post, chosen, "KG-OSH", "passed on"), other);
        cases.forEach(id -> correct(other, id));
        StationPair.take(export(post, "KG-HQ", "of the post"), headquarters);
        StationPair.take(export(other, "KG-HQ", "of the other"), headquarters);
        record(stolen, 1);
        StationPair.take(export(stolen, "KG-HQ", "sent"), headquarters);
        unsent = record(stolen, 3);
        export(stolen, "KG-HQ", Step.UNSENT);
        UUID replica = stolen.exchange.self().replica();
        headquarters.enrolment().revoke(replica, Optional.empty(), "stolen");
        export(headquarters, "KG-OSH", Step.CARRIED.get(1));
        for (UUID id : cases) {
            OpenRecord seen = headquarters.register.open(id).orElseThrow();
            headquarters.reviews.approve(SeenRecord.of(seen));
        }
        export(headquarters, "KG-OSH", Step.CARRIED.get(2));
        StationPair.take(export(headquarters, "KG-DOS", "for the post"), post);
        assertThat(post.offers.list()).hasSize(3);
    }

    private static List<UUID> record(TrainingStation at, int count) {
        var seizure =
                SeizureShape.SHAPE.with(
                        Seizures.complete(), "/header/handling", new Handling("H0"));
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    UUID id = at.register.newRecordId();
                    at.register.record(SaveRequest.ofNew(id, seizure, SaveIntent.SUBMIT));
                    return id;
                })
                .toList();
    }

    private static void correct(TrainingStation at, UUID id) {
        OpenRecord seen = at.register.open(id).orElseThrow();
        var changed = SeizureShape.SHAPE.with(seen.seizure(), "/narrative/summary", "bag of " + id);
        at.register.record(
                SaveRequest.ofChange(seen, changed, SaveIntent.SUBMIT)
                        .withReason("weighed again", Set.of()));
    }

    private Path export(TrainingStation from, String to, String name) {
        return export(from, new ExportRequest.Everything(), to, name);
    }

    private Path export(
            TrainingStation from, ExportRequest.Selection what, String to, String name) {
        return from.exchange.export(new ExportRequest(what, to, root.resolve(name)), NONE).file();
    }

    private Path kept(Step step) {
        return root.resolve("kept").resolve(step.name());
    }

    @Test
    void whatWasAcknowledgedIsThereAndGoingOnEndsAsWithoutTheKill() throws Exception {
        var random = new Random(SEED);
        var launcher = launcher();
        for (int kill = 0; kill < KILLS; kill++) {
            Step step = Step.values()[kill % Step.values().length];
            if (!expected.containsKey(step)) {
                expected.put(step, withoutKill(step));
            }
            killAndGoOn(launcher, step, random, "seed %d, %s %d".formatted(SEED, step, kill));
        }
        System.out.println("kills: " + KILLS + ", of them before the end: " + unfinished);
    }

    private Map<String, Object> withoutKill(Step step) throws IOException {
        restore(step);
        try (TrainingStation at = step.open(root)) {
            step.run(at, root, _ -> {});
            return summary(step, at);
        }
    }

    /** A cache takes the time of some ten starts. */
    private JvmLauncher launcher() throws Exception {
        if (KILLS < 10) {
            return JvmLauncher.withoutCache();
        }
        restore(Step.OFFERS);
        Path cache = root.resolve("cache");
        return JvmLauncher.withStartupCache(cache, ExchangeProgram.class, root, Step.OFFERS);
    }

    private void restore(Step step) throws IOException {
        Path folder = root.resolve(step.station);
        delete(folder);
        copy(kept(step), folder);
        delete(root.resolve(Step.STICK));
        Files.createDirectory(root.resolve(Step.STICK));
    }

    private void killAndGoOn(JvmLauncher launcher, Step step, Random random, String name)
            throws Exception {
        restore(step);
        Process process = launcher.start(List.of(), ExchangeProgram.class, root, step);
        List<String> done = letWorkAndKill(process, random);
        unfinished += done.remove(ExchangeProgram.ENDED) ? 0 : 1;
        try (TrainingStation at = step.open(root)) {
            assertThat(faults(at)).as(name).isEmpty();
            assertThat(parts(step, at)).as(name).containsAll(done);
            step.run(at, root, _ -> {});
            assertThat(summary(step, at)).as(name).isEqualTo(expected.get(step));
            assertThat(faults(at)).as(name).isEmpty();
        }
    }

    /** Returns what the process acknowledged until it was killed. */
    private static List<String> letWorkAndKill(Process process, Random random)
            throws IOException, InterruptedException {
        var done = new ArrayList<String>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo(ExchangeProgram.READY);
            for (int acknowledged = random.nextInt(4); acknowledged > 0; acknowledged--) {
                done.add(Objects.requireNonNull(lines.readLine(), "the process failed"));
            }
            long until = System.nanoTime() + random.nextInt(LONGEST_WAIT);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            process.toHandle().destroyForcibly();
            process.waitFor();
            lines.lines().forEach(done::add);
        }
        return done;
    }

    private static List<VerificationFinding> faults(TrainingStation at) {
        Path area = at.openStation.handle().folder().resolveSibling("area");
        return OpenRegisterFixture.create(at.openStation, area).verify(_ -> {}).stream()
                .filter(VerificationFinding::fault)
                .toList();
    }

    /** Returns the parts of a step that are done. */
    private List<String> parts(Step step, TrainingStation at) {
        return switch (step) {
            case EXPORT ->
                    at.exchange.log().stream()
                            .filter(one -> one.direction() == Direction.SENT)
                            .filter(one -> one.file().equals(one.station() + ".age"))
                            .filter(this::isWhole)
                            .map(ExchangeLogEntry::station)
                            .toList();
            case ADMIT ->
                    without(
                            unsent,
                            at.exchange.revoked(root.resolve(Step.UNSENT), NONE).stream()
                                    .map(RefusedRecord::recordId));
            case OFFERS -> without(offered, at.offers.list().stream().map(Offer::recordId));
            case IMPORT -> Step.CARRIED.stream().filter(name -> isHere(at, name)).toList();
        };
    }

    private static List<String> without(List<UUID> all, Stream<UUID> open) {
        Set<UUID> left = open.collect(Collectors.toSet());
        return all.stream().filter(id -> !left.contains(id)).map(UUID::toString).toList();
    }

    /** Returns whether its addressee finds nothing wrong with a bundle. */
    private boolean isWhole(ExchangeLogEntry sent) {
        Path file = root.resolve(Step.STICK).resolve(sent.station() + ".age");
        assertThat(file).as("told as sent").exists();
        Path folder = root.resolve(sent.station());
        try (TrainingStation to =
                TrainingStation.withOwners(folder, sent.station(), ExchangeProgram.CLOCK)) {
            VerificationResult result = to.exchange.verify(file, NONE);
            return result.findings().isEmpty() && result.revisions() == sent.revisions();
        }
    }

    private boolean isHere(TrainingStation at, String name) {
        var trust = new UnknownSenderPolicy.Reject();
        try (ImportPreview preview = at.exchange.preview(root.resolve(name), trust, NONE)) {
            return preview.counts().added() == 0 && preview.counts().refused() == 0;
        }
    }

    /** Returns what a station says when a step is done. */
    private Map<String, Object> summary(Step step, TrainingStation at) {
        var told = new TreeMap<String, Object>();
        for (UUID id : at.register.catalogue().ids(Query.ALL)) {
            OpenRecord one = at.register.open(id).orElseThrow();
            told.put(
                    id.toString(),
                    List.of(one.view().body(), one.view().voided(), one.review().status()));
        }
        told.put("offers", at.offers.list().stream().map(Offer::recordId).toList());
        told.put(
                "admitted",
                at.enrolment().status().roster().orElseThrow().entries().stream()
                        .map(RosterEntry::admitted)
                        .toList());
        told.put("done", new TreeSet<>(parts(step, at)));
        return told;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path copy = to.resolve(from.relativize(one).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(one, copy);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
