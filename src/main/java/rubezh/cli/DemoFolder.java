package rubezh.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rubezh.text.Fault;

/**
 * Folders of the demonstration.
 *
 * @param root the folder that holds all others; deleting it removes the demonstration
 */
record DemoFolder(Path root) {
    Path first() {
        return root.resolve("station");
    }

    Path second() {
        return root.resolve("second-station");
    }

    Path reports() {
        return created(root.resolve("reports"));
    }

    Path exchange() {
        return created(root.resolve("exchange"));
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", folder);
        }
    }
}
