package rubezh.review;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.review.ReviewFixture.INSPECTOR;
import static rubezh.review.ReviewFixture.SUPERVISOR;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.domain.review.ReviewAct;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.register.OpenRecord;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.review.ReviewFixture.Desk;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Each cell of who × status × act of a review, at the service: done, or the code of the refusal.
 * Every act is tried on a record of its own.
 */
@LongTest
class ReviewCellsTest {
    private static final Officer COLLEAGUE = ReviewFixture.officer("bek", Role.OFFICER);
    private static final Officer CHIEF = ReviewFixture.officer("chief", Role.SUPERVISOR);

    /** Approve, return, remark, answer, withdraw and take back, by state. */
    private static final String OF_RECORDER =
            """
            DRAFT SEC-011 SEC-011 SEC-011 done SEC-011 RVW-009
            SUBMITTED SEC-011 SEC-011 SEC-011 done SEC-011 done
            REMARKED SEC-011 SEC-011 SEC-011 done SEC-011 RVW-010
            RETURNED SEC-011 SEC-011 SEC-011 done SEC-011 RVW-009
            APPROVED SEC-011 SEC-011 SEC-011 done SEC-011 RVW-009
            AMENDING SEC-011 SEC-011 SEC-011 done SEC-011 RVW-009
            VOIDED SEC-011 SEC-011 SEC-011 done SEC-011 RVW-009
            """;

    private static final String OF_COLLEAGUE_OF_HIS =
            """
            DRAFT SEC-011 SEC-011 SEC-011 done SEC-011 RVW-009
            SUBMITTED SEC-011 SEC-011 SEC-011 done SEC-011 RVW-009
            REMARKED SEC-011 SEC-011 SEC-011 done SEC-011 RVW-009
            RETURNED SEC-011 SEC-011 SEC-011 done SEC-011 RVW-009
            APPROVED SEC-011 SEC-011 SEC-011 done SEC-011 RVW-009
            AMENDING SEC-011 SEC-011 SEC-011 done SEC-011 RVW-009
            VOIDED SEC-011 SEC-011 SEC-011 done SEC-011 RVW-009
            """;

    private static final String OF_SUPERVISOR_OF_HIS =
            """
            DRAFT RVW-001 RVW-001 done done RVW-006 RVW-009
            SUBMITTED done done done done RVW-006 RVW-009
            REMARKED done done done done RVW-006 RVW-009
            RETURNED RVW-001 RVW-001 done done RVW-006 RVW-009
            APPROVED RVW-001 RVW-001 done done RVW-006 RVW-009
            AMENDING done done done done RVW-006 RVW-009
            VOIDED RVW-001 RVW-001 done done RVW-006 RVW-009
            """;

    private static final String OF_SUPERVISOR_OF_OWN =
            """
            DRAFT RVW-001 RVW-001 done done RVW-006 RVW-009
            SUBMITTED RVW-002 done done done RVW-006 done
            REMARKED RVW-002 done done done RVW-006 RVW-010
            RETURNED RVW-001 RVW-001 done done RVW-006 RVW-009
            APPROVED RVW-001 RVW-001 done done RVW-006 RVW-009
            AMENDING RVW-002 done done done RVW-006 RVW-009
            VOIDED RVW-001 RVW-001 done done RVW-006 RVW-009
            """;

    private static final String OF_SUPERVISOR_ALONE =
            """
            DRAFT RVW-001 RVW-001 done done RVW-006 RVW-009
            SUBMITTED done done done done RVW-006 done
            REMARKED done done done done RVW-006 RVW-010
            RETURNED RVW-001 RVW-001 done done RVW-006 RVW-009
            APPROVED RVW-001 RVW-001 done done RVW-006 RVW-009
            AMENDING done done done done RVW-006 RVW-009
            VOIDED RVW-001 RVW-001 done done RVW-006 RVW-009
            """;

    /** Who acts; the record is that of the first. */
    private enum Who {
        RECORDER(INSPECTOR, INSPECTOR),
        COLLEAGUE_OF_HIS(INSPECTOR, COLLEAGUE),
        SUPERVISOR_OF_HIS(INSPECTOR, SUPERVISOR),
        SUPERVISOR_OF_OWN(SUPERVISOR, SUPERVISOR),
        SUPERVISOR_ALONE(SUPERVISOR, SUPERVISOR),
        SYNC_STAFF(INSPECTOR, ReviewFixture.officer("sync", Role.SYNC_STAFF)),
        ADMINISTRATOR(INSPECTOR, ReviewFixture.officer("admin", Role.ADMINISTRATOR)),
        AUDITOR(INSPECTOR, ReviewFixture.officer("audit", Role.AUDITOR)),
        LOCKED(INSPECTOR, SUPERVISOR),
        DEACTIVATED(INSPECTOR, ReviewFixture.officer("left"));

        private final Officer recorder;
        private final Officer acting;

        Who(Officer recorder, Officer acting) {
            this.recorder = recorder;
            this.acting = acting;
        }

        Officer[] active() {
            return this == SUPERVISOR_ALONE
                    ? new Officer[] {SUPERVISOR}
                    : new Officer[] {INSPECTOR, COLLEAGUE, SUPERVISOR, CHIEF};
        }
    }

    /** State of the record; {@code REMARKED} waits too, but a supervisor has begun. */
    private enum State {
        DRAFT,
        SUBMITTED,
        REMARKED,
        RETURNED,
        APPROVED,
        AMENDING,
        VOIDED
    }

    /** Acts, in the order of the columns. */
    private enum Act {
        APPROVE,
        RETURN,
        REMARK,
        ANSWER,
        WITHDRAW,
        TAKE_BACK
    }

    private final ReviewFixture fixture = new ReviewFixture();

    @ParameterizedTest
    @EnumSource
    void eachCellIsAsTheTableSays(Who who) {
        Session session = fixture.session(who.acting);
        Desk acting = fixture.desk(session, who.active());
        var rows = new ArrayList<String>();
        for (State state : State.values()) {
            List<Supplier<String>> cells =
                    Stream.of(Act.values())
                            .map(act -> {
                                UUID id = make(who, state);
                                OpenRecord seen = chief().open(id);
                                return (Supplier<String>)
                                        () -> outcome(acting.reviews(), seen, act);
                            })
                            .toList();
            if (who == Who.LOCKED) {
                session.end();
            }
            rows.add(
                    state
                            + " "
                            + cells.stream().map(Supplier::get).collect(Collectors.joining(" ")));
        }
        assertThat(rows).isEqualTo(expected(who).lines().toList());
    }

    private Desk chief() {
        return fixture.desk(fixture.session(CHIEF), INSPECTOR, SUPERVISOR, CHIEF);
    }

    private UUID make(Who who, State state) {
        Desk recorder = fixture.desk(fixture.session(who.recorder), who.active());
        if (state == State.DRAFT) {
            UUID id = recorder.register().newRecordId();
            recorder.register().record(SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SAVE));
            return id;
        }
        Desk chief = chief();
        UUID id = ReviewFixture.submit(recorder);
        switch (state) {
            case REMARKED -> outcome(chief.reviews(), chief.open(id), Act.REMARK);
            case RETURNED -> chief.sendBack(id);
            case APPROVED -> chief.approve(id);
            case AMENDING -> {
                chief.approve(id);
                recorder.change(id, "another", SaveIntent.SAVE);
            }
            case VOIDED -> chief.register().cancel(id, "entered twice");
            default -> {}
        }
        return id;
    }

    private static String outcome(ReviewService reviews, OpenRecord record, Act act) {
        SeenRecord seen = SeenRecord.of(record);
        UUID step =
                record.review().log().entries().stream()
                        .filter(entry -> entry.act() != ReviewAct.SEEN)
                        .map(entry -> entry.step().id())
                        .reduce(new UUID(0, 0), (_, last) -> last);
        try {
            ReviewResult result =
                    switch (act) {
                        case APPROVE -> reviews.approve(seen);
                        case RETURN ->
                                reviews.returnForCorrection(
                                        seen, "weigh it without the bag", List.of());
                        case REMARK -> reviews.remark(seen, new NewRemark(null, "look"));
                        case ANSWER -> reviews.answer(seen, step, "done");
                        case WITHDRAW -> reviews.withdraw(seen, step);
                        case TAKE_BACK -> reviews.takeBack(seen);
                    };
            return result.fault().map(Fault::code).orElse("done");
        } catch (Fault refused) {
            return refused.code();
        }
    }

    /** Returns approve, return, remark, answer, withdraw and take back, by state. */
    private static String expected(Who who) {
        return switch (who) {
            case RECORDER -> OF_RECORDER;
            case COLLEAGUE_OF_HIS -> OF_COLLEAGUE_OF_HIS;
            case SUPERVISOR_OF_HIS -> OF_SUPERVISOR_OF_HIS;
            case SUPERVISOR_OF_OWN -> OF_SUPERVISOR_OF_OWN;
            case SUPERVISOR_ALONE -> OF_SUPERVISOR_ALONE;
            case SYNC_STAFF, ADMINISTRATOR, AUDITOR, DEACTIVATED -> everywhere("SEC-011");
            case LOCKED -> everywhere("SEC-012");
        };
    }

    private static String everywhere(String code) {
        String cells = (" " + code).repeat(Act.values().length);
        return Stream.of(State.values())
                .map(state -> state + cells)
                .collect(Collectors.joining("\n"));
    }
}
