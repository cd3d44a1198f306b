package rubezh.report;

import module java.base;

import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.format.RecordFormat;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;

/**
 * Content of the table of photographs: each with its number, caption, time and the SHA-256 of its
 * file, by which the file in the register is found again. Without persons only the hashes are told.
 */
final class PhotoReport extends CaseReport {
    private static final double HASH_SIZE = 7;

    PhotoReport(ReportFormat words, PrintedCase printed, ReportIssue issue) {
        super(words, printed, issue);
    }

    @Override
    List<ReportBlock> blocks() {
        var blocks = new ArrayList<ReportBlock>();
        List<Attachment> files = seizure.evidence().attachments();
        if (files.isEmpty()) {
            blocks.add(
                    new ReportBlock.Text(
                            headings.next("report.photos.files"),
                            words.markup("report.photos.none")));
        }
        for (Attachment file : files) {
            byte[] picture = texts.names() ? printed.pictures().get(file.id()) : null;
            String caption = caption(file, files.indexOf(file) + 1, picture == null);
            blocks.add(
                    picture == null
                            ? new ReportBlock.Text(null, caption)
                            : new ReportBlock.Picture(caption, hash(file), picture));
        }
        addSignatures(blocks, "report.photos.signed", seizing("report.photos.maker"), false);
        return blocks;
    }

    private String caption(Attachment file, int number, boolean hidden) {
        String named =
                texts.names()
                        ? CaseFormat.joined(
                                "; ",
                                words.format().value(file.kind()),
                                Texts.orEmpty(file.caption()),
                                file.shows() == null
                                        ? ""
                                        : new RecordFormat(seizure, words.format())
                                                .label(file.shows()),
                                file.taken() == null ? "" : words.moment(file.taken()))
                        : "";
        return Markup.bold(words.text("report.photos.number", words.count(number)))
                + (named.isEmpty() ? "" : " " + named)
                + (hidden ? " " + words.markup("report.photos.hidden") : "")
                + "\n"
                + Markup.mono("SHA-256 " + hash(file), HASH_SIZE);
    }

    private static String hash(Attachment file) {
        Sha256 content = file.content();
        return content == null ? "" : content.hex();
    }
}
