package rubezh.device.medium;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Folders of the media that can be taken out: on Linux and macOS what is mounted where sticks are,
 * on Windows the drives that the system calls removable.
 */
final class RemovableMedia {
    private final List<Path> parents;

    /**
     * @param parents folders that each have a folder for every medium
     */
    RemovableMedia(List<Path> parents) {
        this.parents = List.copyOf(parents);
    }

    /** Returns the media of this computer, for the account of a user. */
    static RemovableMedia of(String user) {
        return new RemovableMedia(
                List.of(
                        Path.of("/", "media", user),
                        Path.of("/", "run", "media", user),
                        Path.of("/Volumes")));
    }

    /** Returns the folders of the media that can be read, sorted. */
    List<Path> folders() {
        var folders = new ArrayList<Path>();
        parents.forEach(parent -> addMounted(parent, folders));
        for (Path root : FileSystems.getDefault().getRootDirectories()) {
            if (isRemovable(root)) {
                folders.add(root);
            }
        }
        return folders.stream().sorted().toList();
    }

    /** Returns whether a folder is on one of the media. */
    boolean holds(Path folder) {
        return folders().stream().anyMatch(folder.toAbsolutePath()::startsWith);
    }

    private static void addMounted(Path parent, List<Path> folders) {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent)) {
            found.forEach(folder -> {
                if (Files.isDirectory(folder) && Files.isReadable(folder)) {
                    folders.add(folder);
                }
            });
        } catch (IOException _) {
            // a folder of another user: nothing in it is offered
        }
    }

    private static boolean isRemovable(Path root) {
        try {
            return Boolean.TRUE.equals(Files.getFileStore(root).getAttribute("volume:isRemovable"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
            return false; // only Windows says so, and not of an empty drive
        }
    }
}
