package rubezh.authority;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.IndependentReader;
import rubezh.bundle.receipt.MeantRecords;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.Seizure;
import rubezh.enrolment.EnrolmentService;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.Seizures;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journey.StationPair;
import rubezh.journey.TrainingStation;
import rubezh.json.CanonicalJson;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.operation.Operations;
import rubezh.progress.Progress;
import rubezh.register.Offer;
import rubezh.register.OpenRecord;
import rubezh.register.Query;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SeizureRow;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionWriter;
import rubezh.review.SeenRecord;
import rubezh.text.Fault;

/**
 * A post, headquarters and a hostile station with registers on disk work and exchange sealed
 * bundles at random: in the end all three show the same, and so does the independent reader. In
 * every other run each is sent what is meant for it, and the hostile station may be revoked: the
 * post then has exactly that, and sees it as headquarters does.
 */
@LongTest
class HostileExchangeTest {
    private static final int ACTS = 25;
    private static final List<List<String>> PARTICIPANTS =
            List.of(List.of(), List.of("KG-DOS"), List.of("KG-EVL"), List.of("KG"));
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    @Test
    void allRegistersAndTheIndependentReaderShowTheSame() throws Exception {
        IndependentReader.assumeItRuns();
        for (long seed : Repetitions.seeds(2, 30).toArray()) {
            Path root = Files.createDirectory(folder.resolve("" + seed));
            try (var world = new World(seed, root)) {
                for (int i = 0; i < ACTS; i++) {
                    world.act();
                }
                world.exchangeEverything();
                world.checkLists();
                world.checkPost();
                world.checkReader();
            }
        }
    }

    /** Three stations that know each other, and the cases they began. */
    private static final class World implements AutoCloseable {
        private final SplittableRandom random;
        private final Path root;
        private final TrainingStation post;
        private final TrainingStation peer;
        private final TrainingStation headquarters;
        private final List<UUID> cases = new ArrayList<>();
        private final String name;
        private final boolean isFiltered;
        private boolean isRevoked;

        World(long seed, Path root) {
            this.name = "seed " + seed;
            this.random = new SplittableRandom(seed);
            this.root = root;
            this.isFiltered = seed % 2 == 1;
            post = TrainingStation.withOwners(root.resolve("post"), "KG-DOS", CLOCK);
            peer = TrainingStation.withOwners(root.resolve("peer"), "KG-EVL", CLOCK);
            headquarters = TrainingStation.withOwners(root.resolve("hq"), "KG-HQ", CLOCK);
            post.enrol(headquarters, Optional.empty());
            peer.enrol(headquarters, Optional.empty());
            headquarters.operations.create(Operations.barrier(randomOf(PARTICIPANTS)));
            all().forEach(to -> carry(headquarters, to));
            all().forEach(this::begin);
            carry(post, headquarters);
            carry(peer, headquarters);
        }

        private List<TrainingStation> all() {
            return List.of(post, headquarters, peer);
        }

        void act() {
            TrainingStation at = randomOf(all());
            try {
                switch (random.nextInt(12)) {
                    case 0, 1 -> begin(at);
                    case 2, 3 -> some(at).ifPresent(id -> correct(at, id));
                    case 4 -> some(at).ifPresent(id -> at.register.cancel(id, "entered twice"));
                    case 5 -> some(at).ifPresent(id -> at.reviews.approve(seen(at, id)));
                    case 10 ->
                            some(headquarters)
                                    .ifPresent(id ->
                                            headquarters.reviews.approve(seen(headquarters, id)));
                    case 6 -> decide(at);
                    case 7, 8 -> some(peer).ifPresent(this::forge);
                    case 9 -> revokeOrAdmit();
                    default -> carry(at, randomOf(all()));
                }
            } catch (Fault refused) {
                assertThat(refused.code()).as(name).isNotEqualTo("APP-001");
            }
        }

        private void begin(TrainingStation at) {
            UUID id = at.register.newRecordId();
            Seizure seizure = passedOn();
            if (random.nextBoolean() && at.operations.open(Operations.BARRIER).isPresent()) {
                seizure = SeizureShape.SHAPE.with(seizure, "/header/operation", Operations.BARRIER);
            }
            at.register.record(SaveRequest.ofNew(id, seizure, SaveIntent.SUBMIT));
            cases.add(id);
        }

        /** Revokes the hostile station where bundles are filtered, and then lets in what it has. */
        private void revokeOrAdmit() {
            EnrolmentService enrolment = headquarters.enrolment();
            if (isRevoked) {
                Path bundle = export(peer, headquarters);
                headquarters.exchange.revoked(bundle, Progress.NONE).stream()
                        .findFirst()
                        .map(one -> List.of(one.recordId().toString()))
                        .ifPresent(one -> enrolment.admit(bundle, one, "seen", Progress.NONE));
            } else if (isFiltered && random.nextInt(3) == 0) {
                enrolment.revoke(peer.exchange.self().replica(), Optional.empty(), "forges");
                isRevoked = true;
            }
        }

        /** Returns a case that its handling code lets pass on to everybody. */
        private static Seizure passedOn() {
            return SeizureShape.SHAPE.with(
                    Seizures.complete(), "/header/handling", new Handling("H0"));
        }

        private Optional<UUID> some(TrainingStation at) {
            List<UUID> here =
                    cases.stream().filter(id -> at.register.open(id).isPresent()).toList();
            return here.isEmpty() ? Optional.empty() : Optional.of(randomOf(here));
        }

        private void correct(TrainingStation at, UUID id) {
            OpenRecord seen = at.register.open(id).orElseThrow();
            var changed =
                    SeizureShape.SHAPE.with(
                            seen.seizure(), "/narrative/summary", "bag " + random.nextInt(9));
            at.register.record(
                    SaveRequest.ofChange(seen, changed, SaveIntent.SUBMIT)
                            .withReason("weighed again", Set.of()));
        }

        private static SeenRecord seen(TrainingStation at, UUID id) {
            return SeenRecord.of(at.register.open(id).orElseThrow());
        }

        private void decide(TrainingStation at) {
            for (Offer offer : at.offers.list()) {
                if (random.nextBoolean()) {
                    at.offers.take(offer, "so it was");
                } else {
                    at.offers.decline(offer, "it was not");
                }
            }
        }

        /** Begins the case anew, or calls it off, in anybody's name. */
        private void forge(UUID id) {
            String station = randomOf(List.of("KG-EVL", "KG-DOS", "KG-HQ"));
            var source = new IdSource(CLOCK, peer::id, new SecureRandom());
            var writer =
                    new RevisionWriter(
                            peer.openStation.journal(),
                            Authority.ANYBODY,
                            peer.openStation.session(),
                            TrainingStation.station(station),
                            source);
            boolean anew = random.nextBoolean();
            writer.run(chain ->
                    writer.write(
                            chain,
                            anew
                                    ? RecordEdit.create(RecordKind.SEIZURE, id).set(passedOn())
                                    : writer.edit(RecordKind.SEIZURE, id)
                                            .stateRecord()
                                            .as(RevisionKind.VOID),
                            "gone"));
            peer.register.catalogue().refresh(List.of(id), Map.of());
        }

        private void carry(TrainingStation from, TrainingStation to) {
            if (from != to && !(isRevoked && to == peer)) {
                StationPair.take(export(from, to), to);
            }
        }

        private Path export(TrainingStation from, TrainingStation to) {
            return from.exchange
                    .export(
                            new ExportRequest(
                                    new ExportRequest.Everything(),
                                    isFiltered ? to.exchange.self().station() : "HQ",
                                    root,
                                    true,
                                    new ExportRequest.Plain("a test"),
                                    true,
                                    ExportRequest.PART_BYTES),
                            Progress.NONE)
                    .file();
        }

        void exchangeEverything() {
            for (TrainingStation from : all()) {
                all().forEach(to -> carry(from, to));
            }
            all().reversed().forEach(from -> all().forEach(to -> carry(from, to)));
        }

        void checkLists() {
            for (TrainingStation one : all()) {
                String hash = one.register.catalogue().contentHash();
                one.openStation.catalogue().rebuild(_ -> {});
                assertThat(one.register.catalogue().contentHash()).as(name).isEqualTo(hash);
                if (!isFiltered) {
                    assertThat(hash).as(name).isEqualTo(post.register.catalogue().contentHash());
                    assertThat(offers(one)).as(name).isEqualTo(offers(post));
                }
            }
        }

        /** The post has what is meant for it, or what a revoked station sent it before. */
        void checkPost() {
            Map<UUID, Set<RevisionId>> here = revisions(post);
            Map<UUID, Set<RevisionId>> all = revisions(headquarters);
            Set<UUID> meant = isFiltered ? meantForPost() : all.keySet();
            if (!isRevoked) {
                assertThat(here.keySet()).as(name).isEqualTo(meant);
            }
            for (UUID id : meant) {
                assertThat(here.get(id)).as("%s, %s", name, id).containsAll(all.get(id));
                boolean same =
                        Stream.of(id, DerivedId.ofReview(id))
                                .allMatch(one -> Objects.equals(here.get(one), all.get(one)));
                if (cases.contains(id) && same) {
                    assertThat(told(post, id)).as(name).isEqualTo(told(headquarters, id));
                }
            }
        }

        private static List<Object> told(TrainingStation at, UUID id) {
            OpenRecord one = at.register.open(id).orElseThrow();
            List<RevisionId> offers = at.offers.of(id).stream().map(Offer::revision).toList();
            return List.of(one.view(), one.review().status(), offers);
        }

        private Set<UUID> meantForPost() {
            var all = new ArrayList<Revision>();
            headquarters.openStation.journal().replay(0, (_, stored) -> all.add(stored.revision()));
            var authority = new Authority(headquarters.openStation.installations());
            return new MeantRecords(all, authority).of("KG-DOS");
        }

        private static Map<UUID, Set<RevisionId>> revisions(TrainingStation at) {
            var found = new HashMap<UUID, Set<RevisionId>>();
            at.openStation
                    .journal()
                    .replay(
                            0,
                            (_, stored) ->
                                    found.computeIfAbsent(
                                                    stored.revision().subject().recordId(),
                                                    _ -> new HashSet<>())
                                            .add(stored.id()));
            return found;
        }

        private static Map<UUID, List<String>> offers(TrainingStation at) {
            return at.offers.list().stream()
                    .collect(
                            Collectors.groupingBy(
                                    Offer::recordId,
                                    TreeMap::new,
                                    Collectors.mapping(
                                            offer -> offer.revision().hex(), Collectors.toList())));
        }

        void checkReader() throws IOException, InterruptedException {
            Map<UUID, List<String>> offers = offers(post);
            Map<String, Map<String, Object>> said = ask(export(post, headquarters));
            for (SeizureRow row : post.register.catalogue().page(Query.ALL, 0, Integer.MAX_VALUE)) {
                Map<String, Object> told = said.get(row.recordId().toString());
                assertThat(told).as("%s, %s", name, row.recordId()).isNotNull();
                var view = post.register.open(row.recordId()).orElseThrow().view();
                assertThat(told)
                        .as("%s, %s", name, row.recordId())
                        .containsEntry("body", view.body())
                        .containsEntry("cancelled", view.voided())
                        .containsEntry("heads", view.heads().stream().map(RevisionId::hex).toList())
                        .containsEntry(
                                "status",
                                post.register
                                        .open(row.recordId())
                                        .orElseThrow()
                                        .review()
                                        .status()
                                        .name())
                        .containsEntry("offers", offers.getOrDefault(row.recordId(), List.of()));
            }
        }

        /** Returns what the independent reader says of the cases in a bundle. */
        private Map<String, Map<String, Object>> ask(Path bundle)
                throws IOException, InterruptedException {
            Path output = root.resolve("said");
            Process reader =
                    new ProcessBuilder(
                                    "python3",
                                    IndependentReader.FILE,
                                    "--headquarters",
                                    headquarters.exchange.self().replica().toString(),
                                    "--station",
                                    "KG-DOS",
                                    bundle.toString())
                            .redirectOutput(output.toFile())
                            .redirectError(root.resolve("faults").toFile())
                            .start();
            int end = reader.waitFor();
            assertThat(end)
                    .as(
                            "%s: %s%s",
                            name,
                            Files.readString(output),
                            Files.readString(root.resolve("faults")))
                    .isZero();
            var said = new HashMap<String, Map<String, Object>>();
            for (String line : Files.readAllLines(output)) {
                Map<String, Object> tree =
                        CanonicalJson.read(line.getBytes(StandardCharsets.UTF_8));
                if (tree.containsKey("status")) {
                    said.put(String.valueOf(tree.get("record")), tree);
                }
            }
            return said;
        }

        private <T> T randomOf(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }

        @Override
        public void close() {
            all().forEach(TrainingStation::close);
        }
    }
}
