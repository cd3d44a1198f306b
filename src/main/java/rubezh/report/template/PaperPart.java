package rubezh.report.template;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.report.content.ReportBlock;

/**
 * Part of a paper that a template names: a heading and what follows it.
 *
 * @param id id by which a template names it
 * @param heading words of its heading, plain; empty if it has none
 * @param blocks its blocks in order
 */
public record PaperPart(String id, String heading, List<ReportBlock> blocks) {
    public PaperPart {
        blocks = List.copyOf(blocks);
    }

    /** Returns the part with a further block. */
    public PaperPart with(ReportBlock block) {
        return new PaperPart(
                id, heading, Stream.concat(blocks.stream(), Stream.of(block)).toList());
    }

    /** Returns the part with other blocks, each made of one of its own. */
    PaperPart map(UnaryOperator<ReportBlock> form) {
        return new PaperPart(id, heading, blocks.stream().map(form).toList());
    }

    /** Returns the heading of a block as markup; null if it has none. */
    public static @Nullable String heading(ReportBlock block) {
        return switch (block) {
            case ReportBlock.Text text -> text.heading();
            case ReportBlock.TableBlock table -> table.heading();
            case ReportBlock.Facts facts -> facts.heading();
            case ReportBlock.SignatureLines lines -> lines.heading();
            case ReportBlock.Chart chart -> chart.heading();
            case ReportBlock.Ledger ledger -> ledger.heading();
            case ReportBlock.Code code -> code.heading();
            case ReportBlock.CutMarks marks -> marks.heading();
            case ReportBlock.Note _,
                    ReportBlock.SheetCount _,
                    ReportBlock.PageBreak _,
                    ReportBlock.Picture _,
                    ReportBlock.Label _,
                    ReportBlock.UsedLabel _,
                    ReportBlock.Signatures _ ->
                    null;
        };
    }

    /** Returns a block under another heading; what has no heading of its own stays as it is. */
    static ReportBlock under(String heading, ReportBlock block) {
        return switch (block) {
            case ReportBlock.Text(_, String text) -> new ReportBlock.Text(heading, text);
            case ReportBlock.TableBlock(_, var table) -> new ReportBlock.TableBlock(heading, table);
            case ReportBlock.Facts(_, var facts) -> new ReportBlock.Facts(heading, facts);
            case ReportBlock.SignatureLines(_, var signers, var rule, var name) ->
                    new ReportBlock.SignatureLines(heading, signers, rule, name);
            default -> block;
        };
    }
}
