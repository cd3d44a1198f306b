package rubezh.app;

import module java.base;

import rubezh.fixtures.Seizures;
import rubezh.hub.HubAddress;
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
        OpenStation station = TestStations.createAnew(folder, code);
        return new HubWorkstation(OpenRegisterFixture.create(station, folder.resolve("area")));
    }

    /** Saves a new case in a register, as an officer does; returns the id of its record. */
    public static UUID record(OpenRegister in) {
        UUID id = in.register().newRecordId();
        SaveResult result =
                in.register().record(SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SAVE));
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
