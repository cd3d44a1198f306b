package rubezh.operation;

import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;
import static rubezh.operation.Operations.BARRIER;
import static rubezh.operation.Operations.barrier;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.domain.quantity.Amount;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.journey.StationPair;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.review.SeenRecord;

/**
 * A post and a headquarters that write, change, move, cancel, return and exchange cases of an
 * operation at random, and close it and open it again.
 */
final class RandomClosings {
    private static final List<String> STARTS =
            List.of(
                    "2026-11-01T13:41:00+06:00",
                    "2026-11-20T13:41:00+06:00",
                    "2026-11-21T13:41:00+06:00",
                    "2026-11-22T13:41:00+06:00");

    private final StationPair pair;
    private final Random random;
    private final List<UUID> cases = new ArrayList<>();
    private int letters;

    /** Closes an operation over cases of both stations, one of them with two newest revisions. */
    RandomClosings(StationPair pair, long seed) {
        this.pair = pair;
        this.random = new Random(seed);
        pair.headquarters.operations.create(barrier());
        pair.carry(pair.headquarters, pair.post);
        for (TrainingStation at : List.of(pair.post, pair.headquarters, pair.post)) {
            write(at);
        }
        pair.carryBothWays();
        change(pair.post, cases.getFirst(), Seizures.ITEM + "/amount", amount());
        change(pair.headquarters, cases.getFirst(), NARRATIVE_SUMMARY.pointer(), words());
        pair.carryBothWays();
        turn(pair.headquarters);
    }

    /** Does something, or nothing where it is not allowed. */
    void step() {
        TrainingStation at = random.nextBoolean() ? pair.post : pair.headquarters;
        switch (random.nextInt(11)) {
            case 0 -> write(at);
            case 1, 2 -> change(at, any(), Seizures.ITEM + "/amount", amount());
            case 3, 4 -> change(at, any(), NARRATIVE_SUMMARY.pointer(), words());
            case 5 ->
                    change(
                            at,
                            any(),
                            HEADER_OPERATION.pointer(),
                            random.nextBoolean() ? BARRIER : null);
            case 6 -> refuse(at);
            case 7 -> turn(at);
            case 8 -> carryOne();
            case 9 -> pair.carry(pair.post, pair.headquarters);
            default -> pair.carry(pair.headquarters, pair.post);
        }
    }

    private void refuse(TrainingStation at) {
        if (random.nextBoolean()) {
            cancel(at);
        } else {
            returnForCorrection(at);
        }
    }

    private Amount amount() {
        return Amount.of(1 + random.nextInt(4) + ".100 KGM");
    }

    private String words() {
        return "In the tank of the car there were %d packages of brown powder, wrapped in tape, which the dog found."
                .formatted(2 + random.nextInt(8));
    }

    private void write(TrainingStation at) {
        Seizure seizure = OperationStationTest.ofBarrier(STARTS.get(random.nextInt(STARTS.size())));
        UUID id = at.register.newRecordId();
        SaveIntent intent = random.nextInt(4) == 0 ? SaveIntent.SAVE : SaveIntent.SUBMIT;
        at.register.record(SaveRequest.ofNew(id, seizure, intent));
        cases.add(id);
    }

    private UUID any() {
        return cases.get(random.nextInt(cases.size()));
    }

    /** Returns any case that a station has; null if it has not got the one that was drawn. */
    private @Nullable OpenRecord any(TrainingStation at) {
        return at.register.open(any()).orElse(null);
    }

    private void change(TrainingStation at, UUID id, String pointer, @Nullable Object value) {
        OpenRecord seen = at.register.open(id).orElse(null);
        if (seen != null && !seen.view().voided()) {
            Seizure changed = SeizureShape.SHAPE.with(seen.seizure(), pointer, value);
            at.register.record(
                    SaveRequest.ofChange(seen, changed, SaveIntent.SAVE)
                            .withReason("weighed again", Set.of()));
        }
    }

    private void cancel(TrainingStation at) {
        OpenRecord seen = any(at);
        if (seen != null && !seen.view().voided()) {
            at.register.cancel(seen.recordId(), "entered twice");
        }
    }

    private void returnForCorrection(TrainingStation at) {
        OpenRecord seen = any(at);
        if (seen != null) {
            at.reviews.returnForCorrection(SeenRecord.of(seen), "the seal is not named", List.of());
        }
    }

    private static OpenOperation open(TrainingStation at) {
        return at.operations.open(BARRIER).orElseThrow();
    }

    /** Opens a closed operation again, now and then, and closes one that is open. */
    private void turn(TrainingStation at) {
        OpenOperation seen = open(at);
        if (!seen.log().isClosed()) {
            at.operations.close(seen, "итоги подведены");
        } else if (random.nextInt(3) == 0) {
            at.operations.reopen(seen, "letter No. " + letters++);
        }
    }

    /** Carries one case alone, so that a closing may arrive without the cases that it counts. */
    private void carryOne() {
        OpenRecord seen = any(pair.post);
        if (seen != null) {
            pair.carry(
                    pair.post,
                    pair.headquarters,
                    new ExportRequest.Records(Set.of(seen.recordId())));
        }
    }
}
