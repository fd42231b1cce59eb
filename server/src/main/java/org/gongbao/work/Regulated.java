package org.gongbao.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.calendar.Countdown;
import org.gongbao.document.DocumentNumber;
import org.gongbao.library.Regulations;
import org.gongbao.regulation.Duty;
import org.gongbao.regulation.Ladders;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Regulation;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the regulations of the library say about the rows of the kernel. */
@Component
class Regulated {

    private final Regulations regulations;
    private final PinnedTexts texts;
    private final Clock clock;

    Regulated(Regulations regulations, PinnedTexts texts, Clock clock) {
        this.texts = texts;
        this.regulations = regulations;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), Countdown.ZONE);
    }

    Iterable<Regulation> all() {
        return regulations.library().regulations();
    }

    /** By its full name, however it was typed. */
    String unit(String county, String typed) {
        return regulations.unit(county, typed.strip());
    }

    boolean isUnit(String county, String typed) {
        return regulations.isUnit(county, typed.strip());
    }

    /** The ladder of a county by its name; without rungs where the name is empty. */
    Ladders.Chosen ladder(String county, String name) {
        return name.isBlank()
                ? new Ladders.Chosen(null, List.of())
                : regulations
                        .ladders(county)
                        .choose(name)
                        .orElseThrow(() -> new WorkRefused(Reason.UNKNOWN_LADDER, name));
    }

    boolean isLadder(String county, String name) {
        return name.isBlank() || regulations.ladders(county).choose(name).isPresent();
    }

    /** The version in force on a day. */
    Regulation inForce(DocumentNumber number, LocalDate day) {
        Regulation regulation = regulations.library().inForce(number, day);
        if (regulation == null) {
            throw new WorkRefused(Reason.NOT_IN_FORCE, number.toString(), day.toString());
        }
        return regulation;
    }

    /** The version that a row is pinned to, also after it was withdrawn; null where nobody has its text any more. */
    @Nullable
    Regulation pinned(DocumentNumber number, int edition) {
        Regulation held = held(number, edition);
        return held == null ? texts.find(number, edition) : held;
    }

    /** Whether the library does not hold the version any more that a row is pinned to. */
    boolean isWithdrawn(DocumentNumber number, int edition) {
        return held(number, edition) == null;
    }

    private @Nullable Regulation held(DocumentNumber number, int edition) {
        for (Regulation version : regulations.library().versions(number)) {
            if (version.header().version() == edition) {
                return version;
            }
        }
        return null;
    }

    /** All versions of a document. */
    List<Regulation> versions(DocumentNumber number) {
        return regulations.library().versions(number);
    }

    Regulation needed(DocumentNumber number, int edition) {
        Regulation regulation = pinned(number, edition);
        if (regulation == null) {
            throw new WorkRefused(Reason.NOT_IN_FORCE, number.toString(), "第" + edition + "版");
        }
        return regulation;
    }

    /** With those that were withdrawn while work under them was open. */
    List<Regulation> allAndWithdrawn() {
        List<Regulation> all = new ArrayList<>(regulations.library().regulations());
        all.addAll(texts.withdrawn());
        return all;
    }

    /** The version that takes effect last, or took, where it was withdrawn. */
    Regulation current(DocumentNumber number) {
        List<Regulation> versions = versions(number);
        Regulation latest = versions.isEmpty() ? texts.latest(number) : versions.getLast();
        if (latest == null) {
            throw new WorkRefused(Reason.NOT_FOUND, number.toString());
        }
        return latest;
    }

    /** The register that a record is pinned to. */
    Register register(WorkRecord record) {
        return register(needed(record.number(), record.edition()), record.register());
    }

    static Register register(Regulation regulation, String name) {
        return regulation.registers().stream()
                .filter(register -> register.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WorkRefused(Reason.NOT_FOUND, name));
    }

    /** What the regulation says of a duty; null where a document orders it by itself, or the regulation was withdrawn. */
    @Nullable
    Duty duty(WorkDuty row) {
        if (row.number() == null || row.source() != null) {
            return null;
        }
        Regulation regulation = pinned(row.number(), row.edition());
        if (regulation != null) {
            for (Duty duty : regulation.duties()) {
                if (duty.name().equals(row.name())) {
                    return duty;
                }
            }
        }
        return null;
    }

    /** What happens when a duty is late; nothing where its regulation was withdrawn. */
    List<Duty.Rung> ladder(WorkDuty row) {
        if (row.source() != null) {
            return row.source().ladder();
        }
        Duty duty = duty(row);
        return duty == null ? List.of() : duty.ladder();
    }
}
