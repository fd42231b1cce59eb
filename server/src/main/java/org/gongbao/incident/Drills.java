package org.gongbao.incident;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.gongbao.work.Duties;
import org.springframework.stereotype.Service;

/** Plays scripts of drills on a clock that whoever asks can set. */
@Service
public class Drills {

    private final Incidents incidents;
    private final Intake intake;
    private final IncidentStore store;
    private final Steps steps;
    private final ReportClock reports;
    private final Duties duties;
    private final Deadlines deadlines;

    Drills(
            Incidents incidents,
            Intake intake,
            IncidentStore store,
            Steps steps,
            ReportClock reports,
            Duties duties,
            Deadlines deadlines) {
        this.incidents = incidents;
        this.intake = intake;
        this.store = store;
        this.steps = steps;
        this.reports = reports;
        this.duties = duties;
        this.deadlines = deadlines;
    }

    /**
     * What came of a drill.
     *
     * @param levels of the plan, the lowest first
     * @param reached at which it was answered, in order
     * @param deadlines of everything that it put to work
     * @param differences how often it was not as the script says
     */
    public record Played(
            Incident incident,
            List<String> levels,
            List<String> reached,
            List<Deadlines.Deadline> deadlines,
            int differences) {
        public Played {
            levels = List.copyOf(levels);
            reached = List.copyOf(reached);
            deadlines = List.copyOf(deadlines);
        }
    }

    /** Whether an emergency that is no drill lasts: nobody should play beside it with the clock. */
    public boolean isEarnest() {
        return store.open().stream().anyMatch(incident -> !incident.drill());
    }

    /**
     * @param script the text of the file
     * @param clock sets the time of all services
     * @throws DrillUnusable with everything that is wrong with the script; nothing was done then
     */
    public Played play(String script, Consumer<Instant> clock, Consumer<DrillEvent> told) {
        int[] differences = new int[1];
        Drill drill = new Drill(incidents, intake, steps, reports, duties, DrillScript.read(script), clock, event -> {
            if (event.kind() == DrillEvent.Kind.DIFFERS) {
                differences[0]++;
            }
            told.accept(event);
        });
        Incident incident = drill.play();
        return new Played(
                incident, incidents.levels(incident), drill.reached(), deadlines.of(incident), differences[0]);
    }
}
