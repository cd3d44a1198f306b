package rubezh.journey.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.operation.Operations.BARRIER;
import static rubezh.operation.Operations.barrier;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ExportResult;
import rubezh.bundle.transfer.ImportNotice;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.station.StationStatus;
import rubezh.enrolment.EnrolmentService;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.journey.PausableClock;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.TotalsRow;
import rubezh.review.SeenRecord;
import rubezh.store.StationNotice;
import rubezh.text.Fault;

/**
 * Headquarters and six posts for some days ({@code -Drubezh.days=30}, usually 3), with bundles
 * lost, late and carried twice; one computer is stolen, one moved and one put back from a backup.
 * Every case is kept beside the registers in a book of the test's own, and what of it arrived. Each
 * day the totals agree with that, and in the end each post has what concerns it and nothing else.
 */
@LongTest
class FieldExerciseTest {
    private static final int DAYS = Integer.getInteger("rubezh.days", 3);
    private static final long SEED = Long.getLong("rubezh.seed", 20260917L);
    private static final String HEADQUARTERS = "KG-HQ";
    private static final String STOLEN = "KG-TOR";
    private static final String MOVED = "KG-KAR";
    private static final String PUT_BACK = "KZ-AKS";
    private static final List<String> JOINED = List.of("KG-DOS", "KZ-KOR");
    private static final List<String> POSTS =
            List.of("KG-DOS", "KG-EVL", MOVED, STOLEN, "KZ-KOR", PUT_BACK);

    @TempDir Path folder;
    private final PausableClock clock = new PausableClock();
    private final Random random = new Random(SEED);
    private final SortedMap<String, TrainingStation> stations = new TreeMap<>();
    private final ExerciseBook book = new ExerciseBook();
    private final List<ExerciseBook.Bundle> late = new ArrayList<>();

    /** When each post was heard last, not by a bundle of a computer that another one continues. */
    private final Map<String, Instant> heard = new HashMap<>();

    /** Stations whose new key a person at headquarters agreed to. */
    private final Set<String> newKeys = new HashSet<>();

    private final SortedMap<String, Long> bytes = new TreeMap<>();
    private byte[] backup = {};
    private @Nullable TrainingStation thief;
    private int files;

    @AfterEach
    void close() {
        stations.values().forEach(TrainingStation::close);
        if (thief != null) {
            thief.close();
        }
    }

    @Test
    void afterAllBundlesArrivedEveryRegisterHasWhatConcernsIt() throws IOException {
        System.out.println("seed " + SEED);
        open();
        for (int day = 0; day < DAYS; day++) {
            happen(day);
            work();
            carryToday();
            refuseTheThief();
            assertThatSilenceIsKnown();
            assertThatTotalsAreThoseOfTheBook();
            clock.advance(Duration.ofDays(1));
        }
        List.copyOf(late).forEach(this::take);
        carryAll();
        carryAll();
        assertThat(carryAll()).allSatisfy(one -> assertThat(one.isInSync()).isTrue());
        assertThat(book.arrived()).isEqualTo(book.written());
        assertThatTotalsAreThoseOfTheBook();
        assertThatEachCaseIsThatOfTheBook();
        assertThatEachPostHasWhatConcernsIt();
        bytes.forEach(
                (station, sum) -> System.out.println(station + ": bytes a day " + sum / DAYS));
    }

    /** Lets happen what happens on a day of the exercise. */
    private void happen(int day) throws IOException {
        if (day == 1) {
            beginOperation();
            backUp();
        }
        if (day == DAYS / 4 + 1) {
            move();
        }
        if (day == DAYS / 2) {
            steal();
        }
        if (day == DAYS * 3 / 4) {
            putBack();
        }
    }

    private TrainingStation headquarters() {
        return at(HEADQUARTERS);
    }

    private TrainingStation at(String station) {
        return Objects.requireNonNull(stations.get(station));
    }

    private static UUID replica(TrainingStation station) {
        return station.exchange.self().replica();
    }

    private void open() {
        for (String code : Stream.concat(Stream.of(HEADQUARTERS), POSTS.stream()).toList()) {
            stations.put(code, TrainingStation.withOwners(folder.resolve(code), code, clock));
            at(code).answering = true;
        }
        POSTS.forEach(post -> at(post).enrol(headquarters(), Optional.empty()));
    }

    /** Begins an operation that two posts take part in by name. */
    private void beginOperation() {
        headquarters().operations.create(barrier(JOINED));
    }

    /** The register of a post is copied to a stick, as each evening. */
    private void backUp() throws IOException {
        backup = backupOf(PUT_BACK);
    }

    private byte[] backupOf(String post) throws IOException {
        at(post).close();
        byte[] copy = Files.readAllBytes(database(post));
        reopen(post, folder.resolve(post));
        return copy;
    }

    private Path database(String post) {
        return folder.resolve(post).resolve("station/station.db");
    }

    private void reopen(String post, Path place) {
        stations.put(post, TrainingStation.withOwners(place, post, clock));
        at(post).answering = true;
    }

    /** A register goes to another computer: it continues under a new key that the old one signs. */
    private void move() throws IOException {
        UUID before = replica(at(MOVED));
        at(MOVED).close();
        Path place = Files.createDirectories(folder.resolve("other computer"));
        Files.move(folder.resolve(MOVED).resolve("station"), place.resolve("station"));
        reopen(MOVED, place);
        assertThat(at(MOVED).openStation.notices()).contains(StationNotice.NEW_INCARNATION);
        assertThat(replica(at(MOVED))).isNotEqualTo(before);
        record(MOVED);
        assertThatHeadquartersIsToldOfANewKey(MOVED);
    }

    /**
     * The disk of a post fails after all but one case was carried; an old backup is put back. The
     * case is lost; the rest comes back from headquarters, once it knows what is there.
     */
    private void putBack() throws IOException {
        take(send(at(PUT_BACK), HEADQUARTERS));
        book.forget(record(PUT_BACK));
        at(PUT_BACK).close();
        Files.write(database(PUT_BACK), backup);
        reopen(PUT_BACK, folder.resolve(PUT_BACK));
        assertThat(at(PUT_BACK).openStation.notices()).contains(StationNotice.PUT_BACK);
        record(PUT_BACK);
        assertThatHeadquartersIsToldOfANewKey(PUT_BACK);
        take(send(headquarters(), PUT_BACK));
        assertThat(at(PUT_BACK).register.catalogue().ids(Query.ALL))
                .hasSameElementsAs(book.of(PUT_BACK));
    }

    /** The first bundle under the new key names the known computer that it continues. */
    private void assertThatHeadquartersIsToldOfANewKey(String post) {
        ExerciseBook.Bundle bundle = send(at(post), HEADQUARTERS);
        try (ImportPreview preview = preview(headquarters(), bundle.file())) {
            assertThat(preview.inspection().continued()).as(post).isNotNull();
        }
        take(bundle);
        agreeToNewKey(post);
    }

    /** Nothing is encrypted to another key than before until a person agrees to it. */
    private void agreeToNewKey(String post) {
        assertThatThrownBy(() -> send(headquarters(), post))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("BND-049"));
        newKeys.add(post);
    }

    /**
     * The computer of a post is stolen. Headquarters revokes it, lets in the cases that it had not
     * sent, which are on a stick, one by one, and enrols another one in its place.
     */
    private void steal() {
        TrainingStation stolen = at(STOLEN);
        take(send(stolen, HEADQUARTERS));
        List<UUID> unsent = List.of(record(STOLEN), record(STOLEN));
        ExerciseBook.Bundle stick = send(stolen, HEADQUARTERS);
        EnrolmentService enrolment = headquarters().enrolment();
        enrolment.revoke(replica(stolen), Optional.empty(), "stolen");
        assertThat(refused(stick)).isEqualTo(2);
        for (UUID id : unsent) {
            assertThat(headquarters().register.open(id)).isEmpty();
            enrolment.admit(
                    stick.file(), List.of(id.toString()), "by the paper journal", Progress.NONE);
            refused(stick);
            assertThat(headquarters().register.open(id)).isPresent();
        }
        book.arrive(stick);
        assertThat(refused(stick)).isZero();
        thief = stolen;
        var place = folder.resolve(STOLEN + " anew");
        stations.put(STOLEN, TrainingStation.ofItsOwn(place, STOLEN, clock));
        at(STOLEN).answering = true;
        at(STOLEN).enrol(headquarters(), Optional.of(replica(stolen)));
        late.removeIf(one -> one.to().equals(STOLEN));
        agreeToNewKey(STOLEN);
        take(send(headquarters(), STOLEN));
        assertThat(at(STOLEN).register.catalogue().ids(Query.ALL))
                .hasSameElementsAs(book.of(STOLEN));
    }

    /** Who has the stolen computer goes on; nothing of it is taken, and nothing can be opened. */
    private void refuseTheThief() {
        TrainingStation stolen = thief;
        if (stolen == null) {
            return;
        }
        UUID id = stolen.register.newRecordId();
        stolen.register.record(SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SUBMIT));
        ExerciseBook.Bundle bundle = send(stolen, HEADQUARTERS);
        try (ImportPreview preview = preview(headquarters(), bundle.file())) {
            assertThat(preview.notices())
                    .extracting(ImportNotice::kind)
                    .contains(ImportNotice.Kind.REVOKED_SENDER);
        }
        assertThat(refused(bundle)).isPositive();
        assertThat(headquarters().register.open(id)).isEmpty();
        Path other = send(headquarters(), STOLEN).file();
        assertThatThrownBy(() -> preview(stolen, other).close())
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("BND-050"));
    }

    private int refused(ExerciseBook.Bundle bundle) {
        try (ImportPreview preview = preview(headquarters(), bundle.file())) {
            return headquarters().exchange.apply(preview, Progress.NONE).refused();
        }
    }

    /** A day's work: new cases, cases weighed again, and decisions of headquarters. */
    private void work() {
        for (String post : POSTS) {
            for (int i = random.nextInt(3); i > 0; i--) {
                record(post);
            }
            book.of(post).stream().filter(_ -> random.nextInt(6) == 0).forEach(this::weighAgain);
        }
        for (UUID id : book.written().keySet()) {
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

    private UUID record(String post) {
        TrainingStation station = at(post);
        UUID id = station.register.newRecordId();
        boolean named =
                JOINED.contains(post)
                        && station.operations.open(BARRIER).isPresent()
                        && random.nextBoolean();
        long milligrams = 1 + random.nextInt(5_000_000);
        Seizure seizure = weighed(Seizures.complete(), milligrams);
        seizure = SeizureShape.SHAPE.with(seizure, "/header/handling", new Handling("H0"));
        if (named) {
            seizure = SeizureShape.SHAPE.with(seizure, "/header/operation", BARRIER);
            book.join(id);
        }
        station.register.record(SaveRequest.ofNew(id, seizure, SaveIntent.SUBMIT));
        book.begin(id, post, milligrams);
        return id;
    }

    private static Seizure weighed(Seizure seizure, long milligrams) {
        var kilograms = BigDecimal.valueOf(milligrams, 6).toPlainString();
        return SeizureShape.SHAPE.with(
                seizure, Seizures.ITEM + "/amount", Amount.of(kilograms + " KGM"));
    }

    private void weighAgain(UUID id) {
        TrainingStation station = at(book.owner(id));
        OpenRecord seen = station.register.open(id).orElseThrow();
        long milligrams = 1 + random.nextInt(5_000_000);
        station.register.record(
                SaveRequest.ofChange(seen, weighed(seen.seizure(), milligrams), SaveIntent.SUBMIT)
                        .withReason("weighed again", Set.of()));
        book.weigh(id, milligrams);
    }

    /** Carries the bundles of a day: of ten, one is lost, one late, one carried twice. */
    private void carryToday() {
        List<ExerciseBook.Bundle> waiting = List.copyOf(late);
        late.clear();
        POSTS.forEach(post -> carry(send(at(post), HEADQUARTERS)));
        POSTS.forEach(post -> carry(send(headquarters(), post)));
        waiting.forEach(this::take);
    }

    private void carry(ExerciseBook.Bundle bundle) {
        switch (random.nextInt(10)) {
            case 0 -> {}
            case 1 -> late.add(bundle);
            case 2 -> {
                take(bundle);
                take(bundle);
            }
            default -> take(bundle);
        }
    }

    /** Carries a bundle of each post and one to each, all of which arrive. */
    private List<ImportResult> carryAll() {
        var results = new ArrayList<ImportResult>();
        POSTS.forEach(post -> results.add(take(send(at(post), HEADQUARTERS))));
        POSTS.forEach(post -> results.add(take(send(headquarters(), post))));
        return results;
    }

    private ExerciseBook.Bundle send(TrainingStation from, String to) {
        var what = from.exchange.unacknowledged(List.of(to));
        Path target = folder.resolve("bundle-" + ++files);
        var protection = new ExportRequest.Encrypted(List.of(), newKeys.remove(to));
        var request =
                new ExportRequest(
                        what, to, target, true, protection, true, ExportRequest.PART_BYTES);
        ExportResult result = from.exchange.export(request, Progress.NONE);
        String sender = from.exchange.self().station();
        bytes.merge(to.equals(HEADQUARTERS) ? sender : to, result.bytes(), Long::sum);
        return book.send(files, from.exchange.self(), to, result.file());
    }

    private ImportPreview preview(TrainingStation at, Path bundle) {
        return at.exchange.preview(bundle, new UnknownSenderPolicy.Reject(), Progress.NONE);
    }

    private ImportResult take(ExerciseBook.Bundle bundle) {
        TrainingStation station = at(bundle.to());
        try (ImportPreview preview = preview(station, bundle.file())) {
            ImportResult result = station.exchange.apply(preview, Progress.NONE);
            assertThat(result.refused()).as("%s", bundle).isZero();
            if (bundle.to().equals(HEADQUARTERS)) {
                if (bundle.computer().equals(replica(at(bundle.from())))) {
                    heard.put(bundle.from(), clock.instant());
                }
                book.arrive(bundle);
            }
            return result;
        }
    }

    /** Headquarters knows of each post when its last bundle came, and misses no number. */
    private void assertThatSilenceIsKnown() {
        for (StationStatus one : headquarters().exchange.stations().read()) {
            assertThat(one.heard()).as(one.station()).isEqualTo(heard.get(one.station()));
            assertThat(one.missing()).as(one.station()).isZero();
        }
        for (String post : POSTS) {
            assertThat(at(post).exchange.stations().read())
                    .allSatisfy(one -> assertThat(one.missing()).as(post + one).isZero());
        }
    }

    /** The totals are those of what arrived, and at each post of what it wrote. */
    private void assertThatTotalsAreThoseOfTheBook() {
        assertThat(totals(headquarters(), Query.ALL)).isEqualTo(ExerciseBook.sums(book.arrived()));
        for (String post : POSTS) {
            Query own = Query.ALL.where(SeizureFields.HEADER_STATION, Set.of(post));
            Map<UUID, Long> written = new HashMap<>(book.written());
            written.keySet().retainAll(book.of(post));
            assertThat(totals(at(post), own)).as(post).isEqualTo(ExerciseBook.sums(written));
        }
    }

    /** Returns the number of cases and their milligrams. */
    private static List<Long> totals(TrainingStation at, Query query) {
        List<TotalsRow> rows = at.register.catalogue().totals(query, List.of());
        return List.of(
                rows.stream().mapToLong(TotalsRow::cases).sum(),
                rows.stream().mapToLong(row -> row.totals().base(Dimension.MASS)).sum() / 1_000);
    }

    private void assertThatEachCaseIsThatOfTheBook() {
        TrainingStation all = headquarters();
        assertThat(all.register.catalogue().ids(Query.ALL))
                .hasSameElementsAs(book.written().keySet());
        book.written()
                .forEach((id, milligrams) ->
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
            var expected = new HashSet<>(book.of(post));
            if (JOINED.contains(post)) {
                expected.addAll(book.joint());
            }
            assertThat(station.register.catalogue().ids(Query.ALL))
                    .as(post)
                    .containsExactlyInAnyOrderElementsOf(expected);
            for (UUID id : expected) {
                assertThat(milligrams(station, id)).isEqualTo(book.written().get(id));
                assertThat(ExerciseBook.status(station, id))
                        .as(post)
                        .isEqualTo(ExerciseBook.status(headquarters(), id));
                assertThat(ExerciseBook.reviews(station, id))
                        .hasSameSizeAs(ExerciseBook.reviews(headquarters(), id));
            }
        }
    }
}
