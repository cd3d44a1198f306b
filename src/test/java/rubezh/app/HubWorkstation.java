package rubezh.app;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.TestImages;
import rubezh.hub.HubAddress;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.store.hub.HubCluster;

/**
 * Workstation of headquarters that is connected with the hub of a test.
 *
 * @param own its own register, open
 */
public record HubWorkstation(OpenRegister own) implements AutoCloseable {
    /** Makes a station and connects it. */
    public static HubWorkstation connected(Path folder, String code, HubAddress hub) {
        return as(folder, code, HubCluster.shared().newMember(hub.database(), "hub_officer"));
    }

    /** Makes a station and connects it by an address of its role. */
    public static HubWorkstation as(Path folder, String code, HubAddress member) {
        HubWorkstation made = unconnected(folder, code);
        made.own().hub().connect(member, HubCluster.PASSWORD);
        return made;
    }

    /** Makes a station. */
    public static HubWorkstation unconnected(Path folder, String code) {
        return over(TestStations.createAnew(folder, code), folder.resolve("area"));
    }

    /** Makes one of an open station. */
    public static HubWorkstation over(OpenStation station, Path area) {
        return new HubWorkstation(OpenRegisterFixture.create(station, area));
    }

    /** Saves a new case in a register, as an officer does; returns the id of its record. */
    public static UUID record(OpenRegister in) {
        return record(in, Seizures.complete());
    }

    /** Saves a new case with a picture of its own; returns the id of its record. */
    public static UUID recordWithPicture(OpenRegister in) {
        UUID salt = in.register().newLineId();
        byte[] picture = TestImages.png(24, 24, salt.hashCode() & 0xffff);
        byte[] bytes =
                ByteBuffer.allocate(picture.length + 70_000)
                        .put(picture)
                        .putLong(salt.getLeastSignificantBits())
                        .array();
        Attachment line = in.register().attach(bytes, "x.png");
        return record(
                in,
                SeizureShape.SHAPE.with(
                        Seizures.complete(), "/evidence/attachments/" + line.id(), line));
    }

    private static UUID record(OpenRegister in, Seizure seizure) {
        UUID id = in.register().newRecordId();
        SaveResult result = in.register().record(SaveRequest.ofNew(id, seizure, SaveIntent.SAVE));
        if (!(result instanceof SaveResult.Saved)) {
            throw new IllegalStateException(String.valueOf(result));
        }
        return id;
    }

    @Override
    public void close() {
        own.close();
    }
}
