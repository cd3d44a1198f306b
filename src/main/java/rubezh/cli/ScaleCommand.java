package rubezh.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.scale.FoundPort;
import rubezh.scale.Framing;
import rubezh.scale.Heard;
import rubezh.scale.Scale;
import rubezh.scale.ScaleSetting;
import rubezh.scale.Weighing;
import rubezh.text.Fault;
import rubezh.wording.ScaleWords;

/** Tells what a scale sends and what is understood of it; without a port, which ports there are. */
@Command(name = "scale", mixinStandardHelpOptions = true)
final class ScaleCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(arity = "0..1", paramLabel = "PORT")
    String port = "";

    @Option(names = "--baud", paramLabel = "N")
    int baud = 9600;

    @Option(names = "--bits", paramLabel = "8N1|7E1|8E1")
    String bits = "8N1";

    @Option(names = "--request", paramLabel = "TEXT")
    String request = "";

    @Option(names = "--seconds", paramLabel = "N")
    int seconds = (int) Weighing.PATIENCE.toSeconds();

    ScaleCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port.isEmpty()) {
            tellPorts(Scale.ports());
        } else {
            listen(setting());
        }
        return Fault.Exit.DONE.status();
    }

    private void tellPorts(List<FoundPort> found) {
        found.forEach(one -> desk.talk().data(one.name() + "\t" + one.description()));
        if (found.isEmpty()) {
            desk.talk().say("cli.scale.none");
        }
    }

    private ScaleSetting setting() {
        try {
            Framing framing = Framing.of(bits).orElseThrow(IllegalArgumentException::new);
            return new ScaleSetting(port, baud, framing, request, "", null);
        } catch (IllegalArgumentException e) {
            throw new Fault(e, Fault.Exit.USAGE, "SCL-013", baud + " " + bits + " " + request);
        }
    }

    private void listen(ScaleSetting setting) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int lines = 0;
        try (Scale scale = Scale.open(setting)) {
            while (System.nanoTime() < end) {
                for (Heard heard : scale.listen()) {
                    lines++;
                    String words = ScaleWords.of(heard, desk.talk().messages());
                    desk.talk().data(heard.raw() + "\t" + words);
                }
            }
        }
        if (lines == 0) {
            throw Weighing.nothingHeard(port, seconds);
        }
    }
}
