package rubezh.backup;

import java.nio.file.Path;

/**
 * Folder of backups as it is now.
 *
 * @param folder the folder
 * @param reachable whether it is there, or can be made
 * @param freeBytes free bytes of its disk; 0 if not reachable
 * @param totalBytes size of its disk in bytes; 0 if not reachable
 * @param sameDisk whether it is on the disk of the register
 * @param fixed whether the environment sets it, so that nobody can choose another
 */
public record BackupLocation(
        Path folder,
        boolean reachable,
        long freeBytes,
        long totalBytes,
        boolean sameDisk,
        boolean fixed) {}
