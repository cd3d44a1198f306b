package rubezh.cli;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import rubezh.cli.output.SheetWriter;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.journal.Blobs;
import rubezh.json.SeizureShape;
import rubezh.picture.FileType;
import rubezh.register.Register;
import rubezh.text.Fault;

/** Attachments of a record: read from files, written into a folder. */
record AttachmentFiles(Register register) {
    /**
     * Stores files and returns the record with a line for each, after the lines it has.
     *
     * @throws Fault {@code APP-003}, {@code PIC-…} or {@code BLB-003} for the first file that is
     *     not accepted
     */
    Seizure attach(Seizure seizure, List<Path> files) {
        Seizure extended = seizure;
        int position = seizure.evidence().attachments().size();
        for (Path file : files) {
            Attachment line = register.attach(bytes(file), String.valueOf(file.getFileName()));
            String pointer = EVIDENCE_ATTACHMENTS.pointer(line.id());
            extended = SeizureShape.SHAPE.with(extended, pointer, line);
            extended = SeizureShape.SHAPE.with(extended, pointer + "/pos", ++position);
        }
        return extended;
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > Blobs.LIMIT) {
                throw new Fault(Fault.Exit.UNVERIFIED, "BLB-003", Blobs.LIMIT >> 20);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-003", file);
        }
    }

    /**
     * Writes the attachments whose bytes are stored on this station into a folder, as {@code
     * NUMBER-1.jpg} and so on; the extension follows from the bytes, not from the name in the
     * record.
     *
     * @return the written files
     */
    List<Path> write(Seizure seizure, String number, Path folder) {
        List<Attachment> lines =
                seizure.evidence().attachments().stream()
                        .filter(line -> line.content() != null)
                        .toList();
        var written = new ArrayList<Path>();
        for (int i = 0; i < lines.size(); i++) {
            byte[] bytes = content(lines.get(i));
            if (bytes.length > 0) {
                String extension = FileType.of(bytes).map(FileType::extension).orElse("bin");
                Path file = folder.resolve(number + "-" + (i + 1) + "." + extension);
                SheetWriter.file(file, bytes);
                written.add(file);
            }
        }
        return written;
    }

    /** Returns the bytes of a line; empty if they are not stored on this station. */
    private byte[] content(Attachment line) {
        try (InputStream in =
                register.content(Objects.requireNonNull(line.content()))
                        .orElse(InputStream.nullInputStream())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
