package rubezh.journey.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.operation.Operations.BARRIER;
import static rubezh.operation.Operations.barrier;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ExportResult;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationMandate;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.station.StationStatus;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.journey.PausableClock;
import rubezh.journey.TrainingStation;
import rubezh.json.DerivedId;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.review.SeenRecord;

/**
 * Headquarters and six posts for some days ({@code -Drubezh.days=30}, usually 4), with bundles
 * lost, late and carried twice. Every case is kept beside the registers in a book of the test's
 * own; in the end they agree, and each post has what concerns it and nothing else.
 */
@LongTest
class FieldExerciseTest {
    private static final int DAYS = Integer.getInteger("rubezh.days", 4);
    private static final long SEED = Long.getLong("rubezh.seed", 20260917L);
    private static final List<String> POSTS =
            List.of("KG-DOS", "KG-EVL", "KG-KAR", "KG-TOR", "KZ-KOR", "KZ-AKS");

    @TempDir Path folder;
    private final PausableClock clock = new PausableClock();
    private final Random random = new Random(SEED);
    private final SortedMap<String, TrainingStation> stations = new TreeMap<>();

    /** Milligrams of each case by what its post last wrote, as nobody else weighs it. */
    private final Map<UUID, Long> book = new LinkedHashMap<>();

    private final Map<UUID, String> owners = new HashMap<>();
    private final Set<UUID> joint = new HashSet<>();

    /** Bundles on their way, each with the addressee. */
    private final List<Map.Entry<String, Path>> late = new ArrayList<>();

    private final Map<String, Instant> arrived = new HashMap<>();
    private final SortedMap<String, Long> bytes = new TreeMap<>();
    private int files;

    @AfterEach
    void close() {
        stations.values().forEach(TrainingStation::close);
    }

    @Test
    void afterAllBundlesArrivedEveryRegisterHasWhatConcernsIt() {
        System.out.println("seed " + SEED);
        open();
        for (int day = 0; day < DAYS; day++) {
            if (day == 1) {
                beginOperation();
            }
            work();
            carryToday();
            assertThatSilenceIsKnown();
            clock.advance(Duration.ofDays(1));
        }
        List.copyOf(late).forEach(one -> take(one.getKey(), one.getValue()));
        carryAll();
        carryAll();
        assertThat(carryAll()).allSatisfy(one -> assertThat(one.isInSync()).isTrue());
        assertThatTotalsAreThoseOfTheBook();
        assertThatEachPostHasWhatConcernsIt();
        bytes.forEach(
                (station, sum) -> System.out.println(station + ": bytes a day " + sum / DAYS));
    }

    private TrainingStation headquarters() {
        return Objects.requireNonNull(stations.get("KG-HQ"));
    }

    private TrainingStation at(String station) {
        return Objects.requireNonNull(stations.get(station));
    }

    private void open() {
        for (String code : Stream.concat(Stream.of("KG-HQ"), POSTS.stream()).toList()) {
            stations.put(code, TrainingStation.withOwners(folder.resolve(code), code, clock));
        }
        for (TrainingStation one : stations.values()) {
            one.answering = true;
            one.join(headquarters());
            stations.values().stream().filter(other -> other != one).forEach(one::know);
        }
    }

    /** Begins an operation that two posts take part in by name. */
    private void beginOperation() {
        Operation all = barrier();
        OperationMandate mandate = all.mandate();
        headquarters()
                .operations
                .create(
                        new Operation(
                                all.code(),
                                all.title(),
                                all.first(),
                                all.last(),
                                all.area(),
                                new OperationMandate(
                                        List.of("KG-DOS", "KZ-KOR"),
                                        List.of(),
                                        mandate.coordination(),
                                        mandate.legalBasis(),
                                        mandate.handling(),
                                        mandate.reportsDue(),
                                        mandate.caseHandling(),
                                        mandate.workingGroup(),
                                        mandate.sessions(),
                                        mandate.contacts(),
                                        mandate.signatories()),
                                all.indicators(),
                                all.goals(),
                                all.steps(),
                                all.template()));
    }

    /** A day's work: new cases, cases weighed again, and decisions of headquarters. */
    private void work() {
        for (String post : POSTS) {
            for (int i = random.nextInt(3); i > 0; i--) {
                record(post);
            }
            own(post).stream().filter(_ -> random.nextInt(6) == 0).forEach(this::weighAgain);
        }
        for (UUID id : book.keySet()) {
            if (random.nextInt(3) == 0) {
                headquarters()
                        .register
                        .open(id)
                        .filter(one -> one.view().heads().size() == 1)
                        .map(SeenRecord::of)
                        .ifPresent(headquarters().reviews::approve);
            }
        }
    }

    private List<UUID> own(String post) {
        return book.keySet().stream().filter(id -> post.equals(owners.get(id))).toList();
    }

    private void record(String post) {
        TrainingStation station = at(post);
        UUID id = station.register.newRecordId();
        boolean named =
                List.of("KG-DOS", "KZ-KOR").contains(post)
                        && station.operations.open(BARRIER).isPresent()
                        && random.nextBoolean();
        long milligrams = 1 + random.nextInt(5_000_000);
        Seizure seizure = weighed(Seizures.complete(), milligrams);
        seizure = SeizureShape.SHAPE.with(seizure, "/header/handling", new Handling("H0"));
        if (named) {
            seizure = SeizureShape.SHAPE.with(seizure, "/header/operation", BARRIER);
            joint.add(id);
        }
        station.register.record(SaveRequest.ofNew(id, seizure, SaveIntent.SUBMIT));
        book.put(id, milligrams);
        owners.put(id, post);
    }

    private static Seizure weighed(Seizure seizure, long milligrams) {
        var kilograms = BigDecimal.valueOf(milligrams, 6).toPlainString();
        return SeizureShape.SHAPE.with(
                seizure, Seizures.ITEM + "/amount", Amount.of(kilograms + " KGM"));
    }

    private void weighAgain(UUID id) {
        TrainingStation station = at(Objects.requireNonNull(owners.get(id)));
        OpenRecord seen = station.register.open(id).orElseThrow();
        long milligrams = 1 + random.nextInt(5_000_000);
        station.register.record(
                SaveRequest.ofChange(seen, weighed(seen.seizure(), milligrams), SaveIntent.SUBMIT)
                        .withReason("weighed again", Set.of()));
        book.put(id, milligrams);
    }

    /** Carries the bundles of a day: of ten, one is lost, one late, one carried twice. */
    private void carryToday() {
        List<Map.Entry<String, Path>> waiting = List.copyOf(late);
        late.clear();
        for (String post : POSTS) {
            carry("KG-HQ", export(at(post), "KG-HQ"));
        }
        for (String post : POSTS) {
            carry(post, export(headquarters(), post));
        }
        waiting.forEach(one -> take(one.getKey(), one.getValue()));
    }

    private void carry(String to, Path bundle) {
        switch (random.nextInt(10)) {
            case 0 -> {}
            case 1 -> late.add(Map.entry(to, bundle));
            case 2 -> {
                take(to, bundle);
                take(to, bundle);
            }
            default -> take(to, bundle);
        }
    }

    /** Carries a bundle of each post and one to each, all of which arrive. */
    private List<ImportResult> carryAll() {
        var results = new ArrayList<ImportResult>();
        POSTS.forEach(post -> results.add(take("KG-HQ", export(at(post), "KG-HQ"))));
        POSTS.forEach(post -> results.add(take(post, export(headquarters(), post))));
        return results;
    }

    private Path export(TrainingStation from, String to) {
        var what = from.exchange.unacknowledged(List.of(to));
        Path target = folder.resolve("bundle-" + ++files);
        ExportResult result =
                from.exchange.export(new ExportRequest(what, to, target), Progress.NONE);
        String post = to.equals("KG-HQ") ? from.exchange.self().station() : to;
        bytes.merge(post, result.bytes(), Long::sum);
        return result.file();
    }

    private ImportResult take(String to, Path bundle) {
        TrainingStation station = at(to);
        var trust = new UnknownSenderPolicy.TrustOnFirstUse();
        try (ImportPreview preview = station.exchange.preview(bundle, trust, Progress.NONE)) {
            ImportResult result = station.exchange.apply(preview, Progress.NONE);
            assertThat(result.refused()).as(bundle + " at " + to).isZero();
            if (to.equals("KG-HQ")) {
                arrived.put(result.header().from().station(), clock.instant());
            }
            return result;
        }
    }

    /** Headquarters knows of each post when its last bundle came, and misses no number. */
    private void assertThatSilenceIsKnown() {
        for (StationStatus one : headquarters().exchange.stations().read()) {
            assertThat(one.heard()).as(one.station()).isEqualTo(arrived.get(one.station()));
            assertThat(one.missing()).as(one.station()).isZero();
        }
        for (String post : POSTS) {
            assertThat(at(post).exchange.stations().read())
                    .allSatisfy(one -> assertThat(one.missing()).as(post + one).isZero());
        }
    }

    private void assertThatTotalsAreThoseOfTheBook() {
        TrainingStation all = headquarters();
        assertThat(all.register.catalogue().ids(Query.ALL)).hasSameElementsAs(book.keySet());
        book.forEach((id, milligrams) ->
                assertThat(milligrams(all, id)).as(id.toString()).isEqualTo(milligrams));
    }

    private static long milligrams(TrainingStation at, UUID id) {
        Seizure seizure = at.register.open(id).orElseThrow().seizure();
        return new BigDecimal(
                        String.valueOf(seizure.items().getFirst().amount()).replace(" KGM", ""))
                .movePointRight(6)
                .longValueExact();
    }

    private void assertThatEachPostHasWhatConcernsIt() {
        for (String post : POSTS) {
            TrainingStation station = at(post);
            var expected = new HashSet<>(own(post));
            if (post.equals("KG-DOS") || post.equals("KZ-KOR")) {
                expected.addAll(joint);
            }
            assertThat(station.register.catalogue().ids(Query.ALL))
                    .as(post)
                    .containsExactlyInAnyOrderElementsOf(expected);
            for (UUID id : expected) {
                assertThat(milligrams(station, id)).isEqualTo(book.get(id));
                assertThat(status(station, id)).as(post).isEqualTo(status(headquarters(), id));
                assertThat(station.openStation.journal().ofRecord(DerivedId.ofReview(id)))
                        .hasSameSizeAs(
                                headquarters()
                                        .openStation
                                        .journal()
                                        .ofRecord(DerivedId.ofReview(id)));
            }
        }
    }

    private static Status status(TrainingStation at, UUID id) {
        return at.register.open(id).orElseThrow().review().status();
    }
}
