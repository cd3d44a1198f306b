package rubezh.cli;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Pictures and papers from files into a record, and out of one into a folder. */
final class AttachmentFiles {
    private final Register register;

    AttachmentFiles(Register register) {
        this.register = register;
    }

    /**
     * Keeps files and returns the record with a line for each, after those it has.
     *
     * @throws Fault {@code APP-003}, {@code PIC-…} or {@code BLB-003} for the first that is not
     *     taken
     */
    Seizure attach(Seizure seizure, List<Path> files) {
        Seizure more = seizure;
        int pos = seizure.evidence().attachments().size();
        for (Path file : files) {
            Attachment line = register.attach(bytes(file), String.valueOf(file.getFileName()));
            String pointer = EVIDENCE_ATTACHMENTS.pointer(line.id());
            more = SeizureShape.SHAPE.with(more, pointer, line);
            more = SeizureShape.SHAPE.with(more, pointer + "/pos", ++pos);
        }
        return more;
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
     * Writes what is here into a folder, as {@code NUMBER-1.jpg} and so on; the ending is that of
     * the bytes, whatever the name in the record.
     *
     * @return the files written
     */
    List<Path> write(Seizure seizure, String number, Path folder) {
        List<Attachment> lines =
                seizure.evidence().attachments().stream()
                        .filter(line -> line.content() != null)
                        .toList();
        var written = new java.util.ArrayList<Path>();
        for (int i = 0; i < lines.size(); i++) {
            byte[] bytes = content(lines.get(i));
            if (bytes.length > 0) {
                String ending = FileType.of(bytes).map(FileType::extension).orElse("bin");
                Path file = folder.resolve(number + "-" + (i + 1) + "." + ending);
                SheetWriter.file(file, bytes);
                written.add(file);
            }
        }
        return written;
    }

    /** Returns the bytes of a line; none if they are not here. */
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
