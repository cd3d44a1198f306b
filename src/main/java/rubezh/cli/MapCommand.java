package rubezh.cli;

import module java.base;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.CaseOptions;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.CoverageText;
import rubezh.cli.output.OutputFile;
import rubezh.dashboard.MapFigures;
import rubezh.dashboard.MapMeasure;
import rubezh.dashboard.map.MapFormat;
import rubezh.dashboard.map.MapGround;
import rubezh.dashboard.map.MapImage;
import rubezh.dashboard.map.MapPainter;
import rubezh.dashboard.map.MapPicture;
import rubezh.format.DomainFormat;
import rubezh.picture.PictureEncoder;
import rubezh.session.OpenRegister;
import rubezh.table.boundary.MapProjection;
import rubezh.text.Fault;

/** Draws a map of the cases of a period as a picture, as the window does. */
@Command(
        name = "map",
        footer = {
            "rubezh map -o map.png",
            "rubezh map --routes --operation SENTINEL-2009 -o routes.png",
            "rubezh map --measure opioid --from 2026-01-01 -o opioids.png",
            "rubezh map --only substance=OPI-HER -o heroin.png"
        })
final class MapCommand extends RegisterCommand {
    private static final double WIDTH = 1200;
    private static final double HEIGHT = 800;

    @Mixin CaseOptions cases = new CaseOptions();

    @Option(names = "--routes")
    boolean routes;

    @Option(names = "--measure", paramLabel = "cases|mass|GROUP")
    String measure = "cases";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true)
    Path file = Path.of("");

    @Option(names = "--gaps")
    boolean gaps;

    MapCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        OutputFile target = OutputFile.checked(file, options.force);
        MapFigures figures = open.analysis().readMap(cases.period(open.analysis()), cases.only());
        MapMeasure by = measure(figures);
        DomainFormat format = context.format(open);
        var words = new MapFormat(format);
        var image = MapImage.light();
        MapGround ground = MapGround.builtIn();
        var painter = new MapPainter(ground, words, image::textWidth);
        String caption = words.caption(figures);
        var view = new MapPainter.View(routes, by, null, caption);
        MapProjection fitted = painter.fitted(figures, routes, WIDTH, HEIGHT);
        MapPicture picture = painter.paint(figures, view, fitted).over(ground.picture(fitted));
        byte[] png =
                PictureEncoder.png(
                        MapImage.pixels(WIDTH, MapImage.FINE),
                        MapImage.pixels(HEIGHT, MapImage.FINE),
                        image.draw(picture, MapImage.FINE));
        target.write(out -> out.write(png));
        output.printMessage("cli.map.done", target.path(), caption);
        OptionalInt drawn =
                routes ? OptionalInt.of(painter.drawnRoutes(figures).size()) : OptionalInt.empty();
        words.missing(figures, drawn).forEach(output::printText);
        CoverageText.print(figures.coverage(), gaps, format, output);
        return Fault.Exit.DONE;
    }

    private MapMeasure measure(MapFigures figures) {
        return switch (measure) {
            case "cases" -> new MapMeasure.Cases();
            case "mass" -> new MapMeasure.Mass();
            default -> {
                if (!figures.groups().contains(measure)) {
                    throw new Fault(
                            Fault.Exit.USAGE,
                            "ANA-005",
                            measure,
                            String.join(", ", figures.groups()));
                }
                yield new MapMeasure.GroupMass(measure);
            }
        };
    }
}
