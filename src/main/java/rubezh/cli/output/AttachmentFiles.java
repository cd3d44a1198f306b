package rubezh.cli.output;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.journal.Blobs;
import rubezh.json.SeizureShape;
import rubezh.picture.FileType;
import rubezh.register.Register;
import rubezh.text.Fault;

/** Attachments of a record: read from files, written into a folder. */
public record AttachmentFiles(Register register) {
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}-]+");
    private static final int LONGEST_NAME = 80;

    /**
     * Stores files and returns the record with a line for each, after the lines it has.
     *
     * @throws Fault {@code APP-003}, {@code PIC-…} or {@code BLB-003} for the first file that is
     *     not accepted
     */
    public Seizure attach(Seizure seizure, List<Path> files) {
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
     * record. The number may come from a stranger: only its letters, digits and hyphens are taken
     * into the names, so that no file gets out of the folder.
     *
     * @param force whether existing files may be replaced
     * @return the written files
     * @throws Fault {@code APP-033} if a file exists; then none is written
     */
    public List<Path> write(Seizure seizure, String number, Path folder, boolean force) {
        List<Attachment> lines =
                seizure.evidence().attachments().stream()
                        .filter(line -> line.content() != null)
                        .toList();
        var files = new LinkedHashMap<OutputFile, byte[]>();
        for (int i = 0; i < lines.size(); i++) {
            byte[] bytes = content(lines.get(i));
            if (bytes.length > 0) {
                String extension = FileType.of(bytes).map(FileType::extension).orElse("bin");
                String name = safeName(number) + "-" + (i + 1) + "." + extension;
                files.put(new OutputFile(folder.resolve(name), force), bytes);
            }
        }
        files.keySet().forEach(OutputFile::check);
        files.forEach((file, bytes) -> file.write(out -> out.write(bytes)));
        return files.keySet().stream().map(OutputFile::path).toList();
    }

    private static String safeName(String number) {
        String safe = UNSAFE.matcher(number).replaceAll("_");
        String cut = safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
        return cut.isEmpty() ? "_" : cut;
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
