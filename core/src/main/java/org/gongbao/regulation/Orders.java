package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.List;

/**
 * What the blocks of a file order to be done, gathered once: the kernel asks for it at every step of a record.
 *
 * @param duties each with what 默认任务 says for the whole file
 */
record Orders(List<Register> registers, List<Response> responses, List<Duty> duties) {

    Orders {
        registers = List.copyOf(registers);
        responses = List.copyOf(responses);
        duties = List.copyOf(duties);
    }

    static Orders of(List<Regulation.Section> sections) {
        List<Register> registers = new ArrayList<>();
        List<Response> responses = new ArrayList<>();
        List<Duty> duties = new ArrayList<>();
        for (Regulation.Section section : sections) {
            for (Element element : section.elements()) {
                if (element instanceof Element.Instruction instruction) {
                    for (Order order : instruction.orders()) {
                        switch (order) {
                            case Register register -> registers.add(register);
                            case Response response -> responses.add(response);
                            case Duty duty -> duties.add(duty);
                            case Ladder ladder -> {}
                        }
                    }
                }
            }
        }
        return new Orders(registers, responses, completed(duties));
    }

    /** A duty without a name is 默认任务. */
    private static List<Duty> completed(List<Duty> duties) {
        Duty defaults = duties.stream()
                .filter(duty -> duty.name().isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(null);
        return duties.stream()
                .filter(duty -> !duty.name().isEmpty())
                .map(duty -> defaults == null ? duty : duty.or(defaults))
                .toList();
    }
}
