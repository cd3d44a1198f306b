package rubezh.review;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.register.RegisterStorage;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.security.Audit;
import rubezh.security.Officer;
import rubezh.security.OfficerLookup;
import rubezh.security.Role;
import rubezh.security.Session;

/** Station with an inspector and a supervisor, each with services of his own. */
final class ReviewFixture {
    static final Officer INSPECTOR = officer("asanov", Role.OFFICER);
    static final Officer SUPERVISOR = officer("toktogulova", Role.OFFICER, Role.SUPERVISOR);

    final MemoryRegister station;
    final Desk inspector;
    final Desk supervisor;

    /** Services of one signed-in officer. */
    record Desk(Register register, ReviewService reviews) {
        OpenRecord open(UUID recordId) {
            return register.open(recordId).orElseThrow();
        }

        Status status(UUID recordId) {
            return open(recordId).review().status();
        }

        ReviewResult approve(UUID recordId) {
            return reviews.approve(SeenRecord.of(open(recordId)));
        }

        ReviewResult sendBack(UUID recordId, NewRemark... remarks) {
            return reviews.returnForCorrection(
                    SeenRecord.of(open(recordId)), "weigh it without the bag", List.of(remarks));
        }

        /** Saves a change of the summary, for a reason. */
        SaveResult change(UUID recordId, String summary, SaveIntent intent) {
            OpenRecord seen = open(recordId);
            Seizure changed =
                    SeizureShape.SHAPE.with(seen.seizure(), "/narrative/summary", summary);
            return register.record(
                    SaveRequest.ofChange(seen, changed, intent)
                            .withReason("weighed again", Set.of()));
        }
    }

    ReviewFixture() {
        this("KG-OSH", 1, INSPECTOR, SUPERVISOR);
    }

    ReviewFixture(String code, long number, Officer... active) {
        this.station = new MemoryRegister(code, number);
        this.inspector = desk(INSPECTOR, active);
        this.supervisor = desk(SUPERVISOR, active);
    }

    static Officer officer(String login, Role... roles) {
        return new Officer(login, login, "inspector", Set.of(roles));
    }

    private Desk desk(Officer officer, Officer... active) {
        return desk(session(officer), active);
    }

    Session session(Officer officer) {
        return new Session(officer, station.session().sealer(), station.signer());
    }

    /**
     * @param active officers of the station who can sign in
     */
    Desk desk(Session session, Officer... active) {
        var storage = storage(List.of(active));
        var register = new Register(storage, session, station.station(), station.idSource());
        return new Desk(
                register,
                new ReviewService(
                        storage, register, session, station.station(), station.idSource()));
    }

    private RegisterStorage storage(List<Officer> active) {
        RegisterStorage memory = station.storage();
        var officers = OfficerLookup.of(active);
        return new RegisterStorage(
                memory.journal(),
                memory.drafts(),
                memory.blobs(),
                memory.notes(),
                memory.catalogue(),
                memory.reference(),
                memory.installations(),
                officers,
                Audit.NONE);
    }

    /** Submits a complete record of an officer. */
    static UUID submit(Desk desk) {
        UUID recordId = desk.register.newRecordId();
        SaveResult result =
                desk.register.record(
                        SaveRequest.ofNew(recordId, Seizures.complete(), SaveIntent.SUBMIT));
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return recordId;
    }
}
