package org.gongbao.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongbao.calendar.Countdown;
import org.gongbao.document.DocumentNumber;
import org.gongbao.library.Regulations;
import org.gongbao.regulation.Duty;
import org.gongbao.regulation.Register;
import org.gongbao.regulation.Regulation;
import org.gongbao.work.WorkRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the regulations of the library say about the rows of the kernel. */
@Component
class Regulated {

    private final Regulations regulations;
    private final Clock clock;

    Regulated(Regulations regulations, Clock clock) {
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

    /** The version in force on a day. */
    Regulation inForce(DocumentNumber number, LocalDate day) {
        Regulation regulation = regulations.library().inForce(number, day);
        if (regulation == null) {
            throw new WorkRefused(Reason.NOT_IN_FORCE, number.toString(), day.toString());
        }
        return regulation;
    }

    /** The version that a row is pinned to; null where it was withdrawn. */
    @Nullable
    Regulation pinned(DocumentNumber number, int edition) {
        for (Regulation version : regulations.library().versions(number)) {
            if (version.header().version() == edition) {
                return version;
            }
        }
        return null;
    }

    Regulation needed(DocumentNumber number, int edition) {
        Regulation regulation = pinned(number, edition);
        if (regulation == null) {
            throw new WorkRefused(Reason.NOT_IN_FORCE, number.toString(), "第" + edition + "版");
        }
        return regulation;
    }

    /** The version that takes effect last. */
    Regulation current(DocumentNumber number) {
        Regulation latest = null;
        for (Regulation regulation : all()) {
            if (regulation.header().number().equals(number)
                    && (latest == null
                            || regulation
                                    .header()
                                    .effective()
                                    .isAfter(latest.header().effective()))) {
                latest = regulation;
            }
        }
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
