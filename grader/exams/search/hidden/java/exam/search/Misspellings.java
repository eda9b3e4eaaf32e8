package exam.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Misspellings that people really make, each with the right word.
 *
 * <p>The list is data with a licence of its own. It is adapted from "Common English Misspellings"
 * of Street Side Software's cspell-dicts, https://github.com/streetsidesoftware/cspell-dicts,
 * package {@code @cspell/dict-en-common-misspellings} 2.2.6, file {@code dict/dict-en.json},
 * licensed under CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/, without any
 * warranty. What was changed: 300 of its pairs were drawn by chance, with lower-case letters, of 4
 * to 14 letters, with one correction, and without words that hurt; the right words are listed in
 * {@link RightWords}. This file may be passed on under the same licence.
 */
final class Misspellings {
  private static final String LIST =
      """
      abolustely=absolutely absolunely=absolutely acccepted=accepted accepterad=accepted
      accmulate=accumulate accoriding=according achivement=achievement actiavte=activate
      activitiy=activity adknowledged=acknowledged aggegating=aggregating aggragator=aggregator
      aggreggating=aggregating ajacent=adjacent allthough=although alreadt=already alyways=always
      anonymouly=anonymously anynomous=anonymous apostraphe=apostrophe applictions=applications
      appraently=apparently appreciaite=appreciative approximetly=approximately architec=architect
      argsuments=arguments assications=associations assimption=assumption assistanat=assistants
      athough=although attribtuing=attributing attribyes=attributes authenfior=authenticator
      authenitcate=authenticate availablee=available begininng=beginning booundaries=boundaries
      bounrady=boundary broadcas=broadcast calclators=calculators calcultated=calculated
      candadate=candidate candiate=candidate cannoical=canonical capablilities=capabilities
      capaticitors=capacitors capcitor=capacitor certidicated=certificated chaecked=checked
      changin=changing chckpoints=checkpoints chec=check checcksums=checksums checkker=checker
      checkoxes=checkboxes cintaining=containing ciriticals=critical ckeckboxes=checkboxes
      cleannup=cleanup cmmand=command cnstructed=constructed coalacing=coalescing coalesc=coalesce
      cofigured=configured comparion=comparison comparisin=comparison
      compatiabities=compatibilities compoennts=components comptible=compatible
      conatainers=containers concatenaing=concatenating confidenciall=confidential
      configrable=configurable construtced=constructed contribiting=contributing
      contribued=contributed contrrols=controls contructed=constructed conttributing=contributing
      convencen=convenience conveniant=convenient coordintae=coordinate cooridinate=coordinate
      correpsonded=corresponded correspend=correspond coult=could creaate=create
      creadentials=credentials creaeted=created cretaing=creating curretn=current
      cuztomization=customization definately=definitely defineatly=definitely
      definitaley=definitely deifinitions=definitions delevoper=developer denonimator=denominator
      depency=dependency depenedently=dependently deriviated=derived derprecation=deprecation
      derstruion=destruction descriptiors=descriptors descritive=descriptive desribing=describing
      destinatons=destinations deteministic=deterministic detete=delete developent=development
      differrently=differently direvctory=directory discconecction=disconnection
      disribute=distribute dissapointd=disappointed distengish=distinguish
      distibution=distribution distnguish=distinguish disucssion=discussion doble=double
      docuemtning=documenting documetned=documented duplactes=duplicates duplcating=duplicating
      dupliacates=duplicates duplicte=duplicate dymamics=dynamics dynmically=dynamically
      effcient=efficient effeceintly=efficiently egenrally=generally electrolites=electrolytes
      emable=enable embededding=embedding encyclopeadia=encyclopedia eneabled=enabled
      entryes=entries enviorenmental=environmental equestion=question eroneous=erroneous
      evertyhign=everything exexuting=executing exhcange=exchange exntension=extension
      expeimenter=experimenter experimentted=experimented experimintally=experimentally
      expeted=expected expirienced=experienced explicitally=explicitly folliwers=followers
      follwo=follow funcitional=functional genarally=generally genarics=generics
      genearing=generating generatioon=generation governmnet=government guarante=guarantee
      guaranteing=guaranteeing guarrantieing=guaranteeing herarchy=hierarchy
      hiearchically=hierarchically hnalder=handler hueristics=heuristics identifiy=identify
      ignered=ignored ignorgg=ignoring imediate=immediate immediet=immediate
      implemation=implementation implets=implements imporantly=importantly includeed=included
      incompartible=incompatible incoporating=incorporating individualy=individually
      indivisually=individually infiniment=infinite initialiting=initializing
      initiliaze=initialize instaead=instead instaniate=instantiate instnances=instances
      interepret=interpret interruting=interrupting intiailizing=initializing
      intorduction=introduction intrinsict=intrinsic intrrupting=interrupting lanaguges=languages
      libaries=libraries manufacutre=manufactures mehtods=methods messagsing=messaging
      miscelleneous=miscellaneous misogynyst=misogynist modifactions=modifications moudles=modules
      multilplied=multiplied narcissict=narcissist necessaru=necessary neighbers=neighbors
      ntegrated=integrated numbbering=numbering objectivs=objectives occurance=occurrence
      ocurrances=occurrences onfigure=configure opeabcration=operation opearation=operation
      opereate=operate optmiziation=optimization outpupt=output packeging=packaging
      paragph=paragraph paramaeter=parameter parametrs=parameters paremeters=parameters
      platformt=platforms posifion=position postioning=positioning prcessing=processing
      pressious=precious prestigeous=prestigious procesors=processors progres=progress
      proirity=priority prooerties=properties propability=probability propagtion=propagation
      protocool=protocol provoded=provided quivalence=equivalence reccomended=recommended
      reccursively=recursively reculrively=recursively recurisively=recursively reglster=register
      rememebered=remembered removce=remove represending=representing repsository=repository
      reqest=request resonses=responses responisbly=responsibly responsibiliy=responsibility
      resrved=reserved rovides=provides sastisfied=satisfied scriptng=scripting secton=section
      seleciton=selection separing=separating seperetor=separator setchedule=schedule
      setion=section shedual=schedule shoucl=should shouod=should simillarities=similarities
      simplifiying=simplifying sleections=selections someon=someone somethiing=something
      specificatins=specifications specificationm=specification specifu=specify
      specifyied=specified speciry=specify spefications=specifications speficillifes=specifies
      subsequant=subsequent succcessors=successors succesd=succeeds successsive=successive
      sucesssive=successive susecptible=susceptible temove=remove tempreatures=temperatures
      termiante=terminate terminarla=terminal terminats=terminates theorically=theoretically
      thereotically=theoretically udnerstand=understand uestioning=questioning
      unfinnished=unfinished unsucesssfuly=unsuccessfully unsucessuflly=unsuccessfully
      unsupprted=unsupported unxepected=unexpected usefult=useful utililty=utility
      validions=validations warninsg=warnings whicg=which withouyt=without wxperiments=experiments
      youre=your
      """;

  private Misspellings() {}

  /** For each misspelling the right word. */
  static Map<String, String> rightByWrong() {
    Map<String, String> rightByWrong = new TreeMap<>();
    for (String pair : LIST.trim().split("\\s+")) {
      int middle = pair.indexOf('=');
      rightByWrong.put(pair.substring(0, middle), pair.substring(middle + 1));
    }
    return rightByWrong;
  }

  /** The right words, and many others. */
  static List<String> words() {
    return List.of(RightWords.LIST.trim().split("\\s+"));
  }
}
