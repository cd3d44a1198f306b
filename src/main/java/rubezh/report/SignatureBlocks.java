package rubezh.report;

import module java.base;

import rubezh.report.ReportIssue.Signatory;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;

/** Signatures at the end of a paper. */
record SignatureBlocks(ReportFormat words, ReportIssue issue) {
    /** Adds two signatures a block: those named, then who approves it where one is missing. */
    void addTo(List<ReportBlock> blocks, List<String> signatories) {
        var all = new ArrayList<ReportBlock.Signature>();
        signatories.forEach(one -> all.add(signature(one)));
        if (all.isEmpty()) {
            String date = words.dates().date(issue.preparedAt().toLocalDate());
            all.add(signature("report.prepared-by", issue.preparedBy(), date));
        }
        if (all.size() % 2 == 1) {
            all.add(signature("report.approved-by", issue.approvedBy(), ""));
        }
        for (int i = 0; i < all.size(); i += 2) {
            blocks.add(
                    new ReportBlock.Signatures(
                            all.get(i),
                            all.get(i + 1),
                            words.markup("report.signature"),
                            words.markup("report.name"),
                            words.markup("report.date")));
        }
    }

    private static ReportBlock.Signature signature(String signatory) {
        int comma = signatory.lastIndexOf(',');
        String position = comma < 0 ? signatory : signatory.substring(0, comma);
        String name = comma < 0 ? "" : signatory.substring(comma + 1).strip();
        return new ReportBlock.Signature(Markup.text(position), Markup.text(name), "");
    }

    private ReportBlock.Signature signature(String key, Signatory signatory, String date) {
        return new ReportBlock.Signature(
                words.markup(key, position(signatory)),
                Markup.text(signatory.name().text(words.language())),
                Markup.text(date));
    }

    private String position(Signatory signatory) {
        return signatory.position().text(words.language());
    }
}
