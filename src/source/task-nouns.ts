/** Words divided by white space, as a set. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/**
 * Words that end the name of a task: `Talking Face Generation`. Lower case, in
 * the singular; the plural is listed where it is the usual form.
 */
export const HEAD_NOUNS = words(`
  abstraction accuracy adaptation agent agents aggregation alignment analysis analytics animation
  annotation anonymization answer answering anticipation anti-spoofing approximation arithmetic
  assembly assessment assignment assistance assistant attack attention attribution augmentation
  authentication automation avatar awareness
  backdoor bandits benchmark benchmarking bias binarization binding blending building
  calibration calling cancellation captioning caption categorization causality change
  characterization chat chatbot chatbots checking chemistry chess classification cleaning clique
  clustering code coding coherence colorization commonsense communication comparison compilation
  completion composition comprehension compression conditioning confidence consistency construction
  context continuation control conversation conversion coreference correction correlation
  correspondence counterfactual counting coverage covering creation creativity
  dance debiasing deblurring debugging decision decoding decomposition dedispersion deduplication
  deepfake defense dehazing deinterlacing demoireing demosaicing demosaicking denoising depth
  deraining dereverberation description design desnowing detection detoxification development
  diagnosis diagnostics dialog dialogue diarization diffusion disambiguation discovery
  discrimination disentanglement distillation docking driving dubbing dynamics
  ecology editing efficiency elicitation embedding embeddings emotion enhancement entailment error
  estimation ethics evaluation evasion execution expansion explainability explanation exploration
  expression extraction extrapolation
  fabrication fact-checking fairness fibrillation filling filtering finding fine-tuning
  fingerprinting fitting flow folding following forecasting forensics forgery forgetting formation
  formalization fraud fusion
  gait game games gap gaze generalization generation geolocation gesture geometry grading grasp
  grasping grounding grouping gym
  hallucination handwriting harmonization hashing haze highlighting humor
  identification illumination imitation imputation indexing induction inference inflection
  inpainting instance integration interaction interestingness interpolation interpretability
  interpretation intrusion inversion irradiance
  jailbreak jailbreaking judgement judgment justification
  labeling labelling lane layout learning lemmatization life lifelogging lifetime lighting linkage
  linking load localisation localization locomotion lyrics
  malware manipulation mapping market matching math mathematics matting measurement mechanics
  memorization memory merging mining mitigation mixing modality modeling modelling models moderation
  modification modulation monitoring morphing morphology mortality motion music
  naming navigation news noise normalisation normalization normals
  obfuscation occupancy odometry operation operations optimisation optimization ordering
  orchestration organization outcome outcomes outpainting
  pansharpening paraphrase paraphrasing parsing perception performance personalization phishing
  physics placement planning play playing plausibility poetry poisoning poker pooling pose
  positioning power prediction preference preservation pre-training pretraining price pricing
  privacy problem problems processing profiling prognosis prognostics programming programs
  prompting proving pruning purification puzzles
  quality quantification quantisation quantization querying questions
  radiance rate rating ratings reading reasoning reassembly recall recognition recommendation
  recommendations reconstruction recovery reduction reenactment refactoring refinement registration
  regression regularization rehearsal reidentification re-identification re-id relation relations
  relighting relocalization removal rendering reordering repair replacement representation
  representations rephrasing rescoring resolution response restoration resynthesis retargeting
  retouching retrieval retrosynthesis re-ranking reranking rewriting rigging robot robotics
  robustness routing
  safety saliency sampling sarcasm scaling scheduling scoring screening search security
  segmentation selection self-driving sensing sentiment separation sequencing series sharpening
  shift similarity simplification simulation simulations simulator singing sketching solving sorting
  spam speech splitting spotting staging stance steering steganalysis steganography stereo
  stitching storytelling strategy structure style stylization subtyping summarisation
  summarization super-resolution superresolution supertagging supervision surveillance survival
  swapping synchronization synthesis system systems
  tagging task tasks teleoperation test testing text-to-speech theory tokenization toxicity tracing
  tracking trading traffic training transcription transfer transformation translation
  transliteration transport trajectory triage truthfulness try-on tuning tutoring turing type typing
  uncertainty understanding unlearning upsampling upscaling usage
  validation valuation verification video-to-video vision visualization voice volatility
  warping watermarking weather weighting writing
  zero-shot few-shot one-shot score model adjustment appraisal audit auditing battery broadcasting
  budgeting bundling choreography closure codec codesign collision commerce compatibility composing
  configuration conservation contact curation cybersecurity debate deception decompilation
  deconvolution deformation deliberation demand depression digitization diplomacy disease
  downscaling drowsiness dysarthria economics education endoscopy energy engagement engineering
  experts eye-tracking farming fatigue fever finance fluency footprint genomics glaucoma governance
  haptics healthcare history identity imaging immunology indoor intent intents inspection
  interference journalism kinematics law lending lesion lesions logistics logo maintenance
  manufacturing mastering maze memes metabolism meteorology microscopy misinformation molecular
  moral morals narration negotiation neuroscience nowcasting odor oncology opinion opinions order
  outfit outlier outliers packing pain pathology personality pharmacology philosophy photography
  playlist policing policy politics polymerization posture procurement propaganda prosody
  psychology publishing purchase rehabilitation rendezvous research reserving retail risk routine
  satire serving sharing sleep soccer solubility sourcing species sport sports sports-analytics
  stress stuttering sustainability synergy tariff taxonomy teaching telemetry therapy tokenizer
  topology tourism toponyms trailer transcriptomics transit trust unmixing uplift urbanism use
  utility vaccination valence vibration voting wake walking wellbeing wildfire yield zoology`);

/**
 * Nouns of what a task works on, not of what it does: they end its name only as
 * a word of their own, or behind a preposition: `Text-to-Image`, `in the Wild`.
 */
export const OBJECT_NOUNS = words(`
  image images video videos text texts audio sound music speech face faces hand hands body head
  scene scenes point points cloud clouds graph graphs network networks knowledge table tables
  document documents language languages word words sentence sentences shape shapes object objects
  wild data dataset environment environments action actions activity activities human humans person
  people protein proteins molecule molecules gene cell cells drug drugs patient patients
  market stock stocks signal signals sensor sensors sequence sequences map maps program sql code
  landmark landmarks keypoint keypoints event events entity entities topic topics story stories
  query queries step steps setting settings sketch mesh layout motion view light noise 2d 3d 4d
  agriculture animal animals app apps art articles artifact asset assets bacteria bird birds bone
  book books building buildings camera cameras car cars cartoon chart charts city claim claims
  cloth clothing comment comments community contract contracts conversation crop crops crystal
  device devices diagram disaster driver eye eyes farm fashion field fields figure figures film fish
  flood floorplan fluid fluids food forest formula fruit fundus galaxy garment goal goals hair hearing
  heart home image-text insect item items job jobs kidney lab label labels lake land lane lecture
  lesion letter lip liver lung machine market material materials medicine meeting meme message
  metal method mobile module mouse movie movies muscle news nodule novel ocean organ outdoor page
  pages paper papers park part particle pathway peptide perovskite phone photo photos picture pipe
  pixel place places plan plant plants plot poem pose poster post posts product products question
  reaction reactions recipe recipes record records report reports resume review reviews river road
  roads robot robots room rooms rule rules satellite scanpath schema school screen ship shop site
  sites skin slide slides social source sources space species spike sport star student students
  style surface symbol system team teeth text-image tissue title tooth tool tools track tracks
  trade traffic tree trees trial trials tumor tumors tweet tweets user users utterance vehicle
  vehicles vessel vessels vocal volume water wave waves web website weed wing work world worlds
  x-ray year zone`);

/** Tasks that are called by their capitals: `KBQA`, `Cross-Lingual NER`. */
export const ACRONYMS = words(`
  ABSA AMR ASC ASR ASV AVSR CIR CQA CTR DDI DTI DST ECG EEG EL ER EMG FER GEC HAR HOI HPO IE IQA IR
  KBC KBQA KGC LID LLM LLMS LM MCQA MDP MIA ML MLLM MNMT MOT MRC MT NAS NER NLG NLI NLP NLU NMT OCR
  OIE OOD PLM POI POS QA QG RAG RE RGB RGBD RGB-D RL RLHF RTE RUL SAR SAT SED SELD SER SGG SLAM SLT
  SLU SMAC SMT SOD SOT SQL SRL SR ST STS STT STVG SVS TAD TAL TKG TSP TTS TTA UDA VC VIO VIS VLM VLN VO
  VOS VQA VRP VSR WSD WSI WSOL WSSS XAI ZSL ADHD ADMET API ARC BCI BIM BRDF CAD CAN CFD CNN CPU CSI CT
  CVE CVR DNA DNS DPO EDA EHR ETA EV FL FPGA GAN GIS GNN GNSS GPS GPU GUI HDR HRTF HVAC ICD ICU IDS IMU
  IoT ISP KV LES LoRA MCTS MDS MoE MRI NMR NPC OCT OMR PCB PDE PET PPG PPO PV QSAR RNA RUL SDN SED SMT
  SNN SVG TEM TSC UAV UI UQ UV V2V V2X VLA VLSI VPR VR WAF XR XSS XRD`);

/** Words with a capital inside that stand in names of tasks: no border runs through them. */
export const MIXED_CASE_WORDS: readonly string[] = [
  ...[
    'OpenAI',
    'DeepMind',
    'GitHub',
    'YouTube',
    'TikTok',
    'StarCraft',
    'NetHack',
    'MuJoCo',
    'MineRL',
  ],
  ...[
    'WiFi',
    'Wi-Fi',
    'LiDAR',
    'mmWave',
    'IoT',
    'mRNA',
    'scRNA',
    'miRNA',
    'lncRNA',
    'siRNA',
    'fMRI',
  ],
  ...[
    'AutoML',
    'TinyML',
    'LoRA',
    'AIOps',
    'MLOps',
    'BioNLP',
    'NeRF',
    'DeepFake',
    'ReID',
    'LLMs',
    'MLLMs',
    'VLMs',
    'GANs',
  ],
  ...[
    'PointGoal',
    'ObjectGoal',
    'ImageGoal',
    'ObjectNav',
    'ImageNav',
    'PointNav',
    'LaTeX',
    'JavaScript',
  ],
  ...[
    'TextVQA',
    'DocVQA',
    'VideoQA',
    'TableQA',
    'DocQA',
    'CodeQA',
    'eCommerce',
    'eSports',
    'pKa',
    'logP',
  ],
];
