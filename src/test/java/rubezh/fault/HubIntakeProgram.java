package rubezh.fault;

import module java.base;

import rubezh.app.OpenRegisterFixture;
import rubezh.hub.HubAddress;
import rubezh.hub.HubImporter;
import rubezh.progress.Progress;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;
import rubezh.store.hub.HubCluster;
import rubezh.text.Fault;

/**
 * Process that takes the bundles of a folder in at a hub for ever, as {@code hub intake --watch}.
 * Its arguments are the folder of its station, the address and the folder of bundles. Prints {@code
 * T file added}, or {@code R file code} for one that is refused.
 */
final class HubIntakeProgram {
    static final String TAKEN = "T ";
    static final String REFUSED = "R ";

    private HubIntakeProgram() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        HubAddress address = HubAddress.parse(args[1]);
        OpenRegister own =
                OpenRegisterFixture.create(TestStations.open(folder), folder.resolve("area"));
        HubStationProgram.silenceLog();
        HubStationProgram.say(HubStationProgram.READY);
        while (true) {
            takeIn(own, address, List.of(Path.of(args[2])));
        }
    }

    /** Whoever keeps it running starts it again when the hub could not be reached at first. */
    private static void takeIn(OpenRegister own, HubAddress address, List<Path> folders) {
        try {
            own.hub()
                    .takeIn(
                            address,
                            HubCluster.PASSWORD,
                            intake ->
                                    intake.takeIn(
                                            folders, true, Progress.NONE, HubIntakeProgram::tell));
        } catch (Fault fault) {
            if (!fault.code().startsWith("HUB-")) {
                HubStationProgram.say(HubStationProgram.FAULT + fault.code());
                throw fault;
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static void tell(HubImporter.TakenFile taken) {
        Fault refusal = taken.refusal();
        String name = String.valueOf(taken.file().getFileName());
        HubStationProgram.say(
                refusal == null ? TAKEN + name : REFUSED + name + " " + refusal.code());
    }
}
