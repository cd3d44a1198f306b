package rubezh.ui.table;

import module java.base;

import rubezh.table.mapping.MappingFile;
import rubezh.table.mapping.TableMapping;
import rubezh.text.Fault;

/** Mappings as files that are exchanged. */
final class MappingFileAccess {
    private MappingFileAccess() {}

    /**
     * Reads a mapping.
     *
     * @throws Fault {@code TBL-030} if something is wrong in it, {@code APP-003} if the file cannot
     *     be read
     */
    static TableMapping read(Path file) {
        try {
            return MappingFile.read(Files.readAllBytes(file)).sound();
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-003", file);
        }
    }

    /**
     * Writes a mapping to a temporary file beside the target, then moves it over the target.
     *
     * @throws Fault {@code APP-005} if it cannot be written; an existing file stays unchanged
     */
    static void write(Path file, TableMapping mapping) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, MappingFile.write(mapping));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", file);
        }
    }
}
