package rubezh.report.template;

import module java.base;

import rubezh.domain.template.NumberedTemplate;
import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.Placeholder;
import rubezh.domain.template.TemplateBlock;
import rubezh.domain.template.TemplateSigner;
import rubezh.domain.template.TemplateText;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportBlock.Signer;
import rubezh.report.content.ReportContent;

/**
 * Paper of a case with the words and the order of a template. It is made of the built-in paper
 * alone: blocks are moved, left out or put under other headings, and never opened. The title of
 * later pages stays that of the built-in paper, as it has one line.
 *
 * @param builtIn the paper as it is built in
 * @param parts its blocks by the headings that a template names
 * @param signers ids of its lines to sign on in their order, each once for each line
 * @param words texts around those of the template
 */
public record TemplatedPaper(
        ReportContent builtIn, List<PaperPart> parts, List<String> signers, PaperWords words) {
    private static final double HEAD_SIZE = 9.5;

    /**
     * Texts around those of a template, in the language of the paper.
     *
     * @param values values of the placeholders, plain
     * @param continued heading of a later page or part, as markup, of that of the first one
     * @param mark name and version of the template at the foot, as markup
     */
    public record PaperWords(
            Function<Placeholder, String> values, UnaryOperator<String> continued, String mark) {}

    /** Returns the paper as a template has it. */
    public ReportContent by(NumberedTemplate numbered) {
        PaperTemplate template = numbered.template();
        String own = text(template.title());
        String title = own.isEmpty() ? builtIn.title() : Markup.text(own);
        String head =
                template.head().stream()
                        .map(this::text)
                        .map(line -> Markup.size(Markup.text(line), HEAD_SIZE) + "\n")
                        .collect(Collectors.joining());
        return new ReportContent(
                builtIn.language(),
                builtIn.name(),
                builtIn.author(),
                builtIn.left(),
                builtIn.right(),
                head + title,
                builtIn.subtitle(),
                blocks(template),
                builtIn.runningHead(),
                footer(text(template.foot())),
                builtIn.watermark(),
                builtIn.page());
    }

    private ReportContent.Footer footer(String remark) {
        ReportContent.Footer foot = builtIn.footer();
        String last = remark.isEmpty() ? words.mark() : Markup.text(remark) + " · " + words.mark();
        return new ReportContent.Footer(foot.lines() + "\n" + last, foot.page(), foot.qr());
    }

    private List<ReportBlock> blocks(PaperTemplate template) {
        var blocks = new ArrayList<ReportBlock>();
        int headings = 0;
        for (TemplateBlock one :
                template.ordered(parts.stream().map(PaperPart::id).distinct().toList())) {
            List<PaperPart> meant =
                    one.isAdded()
                            ? List.of(added(one))
                            : parts.stream().filter(part -> part.id().equals(one.id())).toList();
            boolean left = one.hidden() && !template.paper().isMandatory(one.id());
            for (PaperPart part : left ? List.<PaperPart>of() : meant) {
                String own = text(one.heading());
                String heading = own.isEmpty() ? part.heading() : own;
                headings += heading.isEmpty() ? 0 : 1;
                blocks.addAll(
                        numbered(part, heading.isEmpty() ? "" : headings + ". " + heading)
                                .map(block -> signed(block, template))
                                .blocks());
            }
        }
        return blocks;
    }

    private PaperPart added(TemplateBlock block) {
        String paragraph = Markup.text(text(block.text()));
        return new PaperPart("", "", List.of(new ReportBlock.Text(null, paragraph)));
    }

    /** Returns a part under its heading; parts of a wide table are said to continue it. */
    private PaperPart numbered(PaperPart part, String plain) {
        ReportBlock first = part.blocks().getFirst();
        String before = PaperPart.heading(first);
        if (plain.isEmpty()) {
            return part;
        }
        String heading = Markup.text(plain);
        String continued = before == null ? "" : words.continued().apply(before);
        return part.map(block -> {
            if (block == first) {
                return PaperPart.under(heading, block);
            }
            return continued.equals(PaperPart.heading(block))
                    ? PaperPart.under(words.continued().apply(heading), block)
                    : block;
        });
    }

    private ReportBlock signed(ReportBlock block, PaperTemplate template) {
        return block instanceof ReportBlock.SignatureLines lines
                ? new ReportBlock.SignatureLines(
                        lines.heading(),
                        Stream.concat(labelled(lines, template), added(template)).toList(),
                        lines.rule(),
                        lines.name())
                : block;
    }

    private Stream<Signer> labelled(ReportBlock.SignatureLines lines, PaperTemplate template) {
        return IntStream.range(0, lines.signers().size())
                .mapToObj(place -> {
                    Signer signer = lines.signers().get(place);
                    String id = place < signers.size() ? signers.get(place) : "";
                    String role = text(template.role(id));
                    return id.isEmpty() || role.isEmpty()
                            ? signer
                            : new Signer(Markup.text(role) + number(id, place), signer.name());
                });
    }

    /** Returns the number of a line among those of its id, where there are several. */
    private String number(String id, int place) {
        boolean several = signers.stream().filter(id::equals).count() > 1;
        long number = signers.subList(0, place + 1).stream().filter(id::equals).count();
        return several ? " " + number : "";
    }

    private Stream<Signer> added(PaperTemplate template) {
        return template.signers().stream()
                .filter(TemplateSigner::isAdded)
                .map(one -> new Signer(Markup.text(text(one.role())), ""));
    }

    private String text(TemplateText text) {
        return Placeholder.fill(builtIn.language().choose(text.ru(), text.en()), words.values());
    }
}
