package rubezh.store;

import module java.base;

import rubezh.app.OpenRegisterFixture;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.TestImages;
import rubezh.journal.Draft;
import rubezh.journal.Drafts;
import rubezh.json.SeizureShape;
import rubezh.register.DraftInput;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult.Saved;
import rubezh.session.OpenRegister;
import rubezh.store.file.TestStations;

/**
 * Process to be killed or recorded that saves as the program does: signs in to a register,
 * alternately records a seizure with an attachment and saves a draft, and prints each after its
 * acknowledgement: {@code S seq revision number} and {@code D number}.
 */
final class SaverProgram implements AutoCloseable {
    private static final UUID DRAFT = new UUID(0x7000, 0x8000_0000_0000_0005L);

    private final OpenStation station;
    private final OpenRegister workplace;
    private long draft;

    SaverProgram(OpenStation station, Path root) {
        this.station = station;
        this.workplace = OpenRegisterFixture.create(station, root.resolve("area"));
        this.draft = draftNumber(station.drafts());
    }

    /**
     * Arguments: root folder, {@code synchronous}, number of saves; a fourth one makes it print a
     * draft before it is saved, which a test must detect.
     */
    public static void main(String[] args) {
        Path root = Path.of(args[0]);
        try (var writer =
                new SaverProgram(TestStations.open(TestStations.file(root, args[1])), root)) {
            for (long i = 0; i < Long.parseLong(args[2]); i++) {
                if (args.length > 3) {
                    print("D " + (writer.draft + 1));
                }
                print(i % 2 == 0 ? writer.record() : writer.keepDraft());
            }
        }
    }

    /** Writes a line at once, so that the reader gets a complete line or one without line feed. */
    private static void print(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }

    /** Records a new seizure and returns the line to print. */
    private String record() {
        var register = workplace.register();
        var request =
                SaveRequest.ofNew(register.newRecordId(), withPicture(register), SaveIntent.SAVE);
        var done = (Saved) register.record(request);
        long seq = station.journal().find(done.revision()).orElseThrow().revision().link().seq();
        return "S " + seq + " " + done.revision() + " " + done.number();
    }

    /** Two of three attachments are small, one has several pieces. */
    private static Seizure withPicture(Register register) {
        UUID salt = register.newLineId();
        byte[] picture = TestImages.png(24, 24, salt.hashCode() & 0xffff);
        int size = salt.hashCode() % 3 == 0 ? 150_000 : picture.length + 16;
        byte[] bytes =
                ByteBuffer.allocate(size)
                        .put(picture)
                        .putLong(salt.getMostSignificantBits())
                        .putLong(salt.getLeastSignificantBits())
                        .array();
        Attachment line = register.attach(bytes, "x.png");
        return SeizureShape.SHAPE.with(
                Seizures.complete(), "/evidence/attachments/" + line.id(), line);
    }

    private String keepDraft() {
        draft++;
        var input =
                new DraftInput(
                        DRAFT,
                        null,
                        Seizures.complete(),
                        Map.of("/n", draft + " " + "b".repeat(500)),
                        "/n");
        workplace.register().saveDraft(workplace.register().draft(input));
        return "D " + draft;
    }

    /** Returns the number of the saved draft; 0 if there is none. */
    static long draftNumber(Drafts drafts) {
        return drafts.all().stream().findFirst().map(SaverProgram::number).orElse(0L);
    }

    private static long number(Draft draft) {
        String text = draft.texts().getOrDefault("/n", "");
        return Long.parseLong(text.substring(0, text.indexOf(' ')));
    }

    @Override
    public void close() {
        workplace.close();
    }
}
