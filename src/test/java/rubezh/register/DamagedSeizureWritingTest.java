package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;

import module java.base;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.HostileBodies;
import rubezh.fixtures.HostileBodies.HostileBody;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.journal.ConflictDecisions;
import rubezh.journal.RevisionKind;
import rubezh.json.RecordKind;

/** Seizures with wrong values anywhere are saved, settled, cancelled and restored. */
@LongTest
final class DamagedSeizureWritingTest {
    @AfterAll
    static void eachActIsDoneOnMost() {
        DamagedWorld.assertMostAreDone();
    }

    static List<HostileBody> bodies() {
        return HostileBodies.all();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void seizuresAreChangedResolvedCancelledAndRestored(HostileBody hostile) {
        write(new DamagedWorld(1), hostile.body());
    }

    @Test
    void seizuresDamagedAtRandomAreChangedToo() {
        DamagedWorld.eachSeed(HostileBodies.valid(), (world, body, _) -> write(world, body));
    }

    private static void write(DamagedWorld world, Map<String, Object> body) {
        var id = new UUID(0x0193_0000_0000_7000L, Long.MIN_VALUE + 5);
        Register register = world.with(RecordKind.SEIZURE.subject(id), body).own.register();
        OpenRecord seen = open(register, id);
        Seizure changed =
                RecordKind.SEIZURE
                        .shape()
                        .with(seen.seizure(), NARRATIVE_SUMMARY.pointer(), "weighed again");
        world.act(
                "save",
                () ->
                        register.record(
                                        SaveRequest.ofChange(seen, changed, SaveIntent.SAVE)
                                                .withReason("weighed again", Set.of()))
                                instanceof SaveResult.Saved,
                () -> isRead(open(register, id), changed));
        world.act(
                "mark as entered in error",
                () -> register.cancel(id, "twice"),
                () -> open(register, id).view().voided());
        world.act(
                "restore",
                () -> register.restore(id, "once"),
                () -> !open(register, id).view().voided());
        resolve(world, id, body);
    }

    private static boolean isRead(OpenRecord open, Seizure meant) {
        Seizure read = open.seizure();
        return open.problems().isEmpty()
                && read.narrative().equals(meant.narrative())
                && read.items().equals(meant.items())
                && read.parties().equals(meant.parties())
                && read.evidence().equals(meant.evidence());
    }

    /** The partner, who has not seen what was changed here, signs the body again. */
    private static void resolve(DamagedWorld world, UUID id, Map<String, Object> body) {
        var seeder = new JournalSeeder(world.partner.journal(), world.partner.signer());
        seeder.write(
                id,
                RevisionKind.PUT,
                body,
                List.of(world.partner.journal().ofRecord(id).getFirst().id()));
        world.own.importFrom(world.partner);
        Register register = world.own.register();
        OpenRecord seen = open(register, id);
        if (!seen.view().conflicts().isEmpty()) {
            world.act(
                    "resolve",
                    () ->
                            register.resolve(seen, ConflictDecisions.DISPLAYED, "by telephone")
                                    instanceof SaveResult.Saved,
                    () -> open(register, id).view().conflicts().isEmpty());
        }
    }

    private static OpenRecord open(Register register, UUID id) {
        return register.open(id).orElseThrow();
    }
}
