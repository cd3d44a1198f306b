package rubezh.fault;

import java.nio.file.Path;
import rubezh.app.OpenRegisterFixture;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.progress.Progress;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/**
 * Process that exports a register to a stick and is killed meanwhile; its argument is the folder.
 */
final class ExportProgram {
    static final String BUNDLE = "stick/bundle.json";

    private ExportProgram() {}

    public static void main(String[] args) {
        Path root = Path.of(args[0]);
        try (OpenStation station = TestStations.open(root);
                OpenRegister open = OpenRegisterFixture.create(station, root.resolve("area"))) {
            var everything = new ExportRequest.Everything();
            var request = new ExportRequest(everything, "HQ", root.resolve(BUNDLE));
            open.exchange().export(request, Progress.NONE);
        }
        System.out.print("ENDED\n");
    }
}
