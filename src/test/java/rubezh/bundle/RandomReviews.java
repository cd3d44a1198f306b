package rubezh.bundle;

import static java.util.Objects.requireNonNull;

import module java.base;

import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.review.NewRemark;
import rubezh.review.ReviewService;
import rubezh.review.SeenRecord;

/** A post and a headquarters that record, review and exchange at random, by the services. */
record RandomReviews(MemoryRegister post, MemoryRegister headquarters, Random random) {
    private static final int ACTS = 14;

    RandomReviews(long seed) {
        this(
                new MemoryRegister("KG-OSH", 2 * seed + 1),
                new MemoryRegister("KG-HQ", 2 * seed + 2),
                new Random(seed));
    }

    void run() {
        var records = new ArrayList<UUID>();
        for (int i = 0; i < ACTS; i++) {
            MemoryRegister at = random.nextInt(3) == 0 ? post : headquarters;
            switch (random.nextInt(8)) {
                case 0 -> records.add(begin());
                case 1, 2 -> any(records, at, this::change);
                case 3 -> any(records, at, (r, id) -> reviews(r).approve(seen(r, id)));
                case 4 ->
                        any(
                                records,
                                at,
                                (r, id) ->
                                        reviews(r)
                                                .returnForCorrection(
                                                        seen(r, id),
                                                        "weigh it without the bag",
                                                        remarks()));
                case 5 -> any(records, at, this::withdraw);
                case 6 -> headquarters.importFrom(post);
                default -> post.importFrom(headquarters);
            }
        }
    }

    private interface Act {
        void on(MemoryRegister at, UUID recordId);
    }

    /** Acts on a record that is known there. */
    private void any(List<UUID> records, MemoryRegister at, Act act) {
        if (!records.isEmpty()) {
            UUID id = records.get(random.nextInt(records.size()));
            if (at.register().open(id).isPresent()) {
                act.on(at, id);
            }
        }
    }

    private List<NewRemark> remarks() {
        return random.nextBoolean()
                ? List.of()
                : List.of(new NewRemark(Seizures.ITEM + "/amount", "with the bag?"));
    }

    private SaveIntent intent() {
        return random.nextBoolean() ? SaveIntent.SAVE : SaveIntent.SUBMIT;
    }

    private UUID begin() {
        UUID id = post.register().newRecordId();
        post.register().record(SaveRequest.ofNew(id, Seizures.complete(), intent()));
        return id;
    }

    private void change(MemoryRegister at, UUID id) {
        var seen = at.register().open(id).orElseThrow();
        var changed =
                SeizureShape.SHAPE.with(
                        seen.seizure(), "/narrative/summary", "bag " + random.nextInt(9));
        at.register()
                .record(
                        SaveRequest.ofChange(seen, changed, intent())
                                .withReason("weighed again", Set.of()));
    }

    private void withdraw(MemoryRegister at, UUID id) {
        var entries = at.register().open(id).orElseThrow().review().log().entries();
        if (!entries.isEmpty()) {
            var entry = requireNonNull(entries.get(random.nextInt(entries.size())));
            reviews(at).withdraw(seen(at, id), entry.step().id());
        }
    }

    private static SeenRecord seen(MemoryRegister at, UUID id) {
        return SeenRecord.of(at.register().open(id).orElseThrow());
    }

    private static ReviewService reviews(MemoryRegister at) {
        return new ReviewService(
                at.storage(), at.register(), at.session(), at.station(), at.idSource());
    }
}
